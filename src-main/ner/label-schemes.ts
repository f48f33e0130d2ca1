import { splitLabel } from './entities.ts';

/** Begins, continues, ends, or alone: the letters of IOB, BIOES and BILUO; M is BMES's middle. */
const beginning = 'BSU';
const ending = 'ELSU';
const prefixes = 'BIMESLU';

const hasPrefix = (label: string): boolean => {
  const { prefix, type } = splitLabel(label);
  return prefix.length === 1 && prefixes.includes(prefix) && /^\S+$/u.test(type);
};

/** O, or a type with the prefix of a scheme: certainly a label, whatever the file. */
export const isPlainLabel = (cell: string): boolean => cell === 'O' || hasPrefix(cell);

/** Files that mark types alone (`person`, `O`) have no prefix anywhere. */
export type LabelScheme = 'prefixed' | 'bare';

export const schemeOf = (labels: Iterable<string>): LabelScheme => {
  for (const label of labels) if (hasPrefix(label)) return 'prefixed';
  return 'bare';
};

/** A bare type is one word. */
export const isLabel = (label: string, scheme: LabelScheme): boolean =>
  isPlainLabel(label) || (scheme === 'bare' && /^[\p{L}][\p{L}\p{N}_.-]*$/u.test(label));

/**
 * The labels of one sentence in IOB2. One rule reads every scheme: an entity begins at B, S or U, and
 * at I, M, E or L where no entity of the same type is open; it ends after E, L, S and U, and where
 * the type changes. Bare types: neighbours of one type are one entity, for nothing says otherwise.
 */
export function toIob2(labels: readonly string[], scheme: LabelScheme): string[] {
  let open = '';
  return labels.map((label) => {
    if (label === 'O') {
      open = '';
      return label;
    }
    const { prefix, type } = scheme === 'bare' ? { prefix: 'I', type: label } : splitLabel(label);
    const begins = beginning.includes(prefix) || open !== type;
    open = ending.includes(prefix) ? '' : type;
    return `${begins ? 'B' : 'I'}-${type}`;
  });
}
