/*
 * Shorter ways in which people write parts of an experiment, and what they stand for. What is none of
 * them is passed on as it is, for the schema to judge.
 */

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `optimizer: adam` says the same as `optimizer: { name: adam }`. */
export const choiceSpelledOut = (value: unknown): unknown =>
  typeof value === 'string' ? { name: value } : value;

/** `clip: 5`, and `clip: { norm: 5 }`, are a largest norm; `clip: { value: 0.1 }` is a largest entry. */
export function clipSpelledOut(value: unknown): unknown {
  if (typeof value === 'number') return { name: 'norm', limit: value };
  if (value === false || value === null) return { name: 'none' };
  if (!isFields(value) || 'name' in value) return choiceSpelledOut(value);
  const [[name, limit] = [], ...others] = Object.entries(value);
  return others.length === 0 && name !== undefined ? { name, limit } : value;
}

/** `dropout: 0.5` is a rate for all hidden layers; in a group, `hidden: 0.5` is. */
export function dropoutSpelledOut(value: unknown): unknown {
  if (typeof value === 'number') return { hidden: [value] };
  if (!isFields(value) || typeof value.hidden !== 'number') return value;
  return { ...value, hidden: [value.hidden] };
}

/** `batchNorm: true` turns it on as it is. */
export const batchNormSpelledOut = (value: unknown): unknown =>
  typeof value === 'boolean' ? { use: value } : isFields(value) ? { use: true, ...value } : value;
