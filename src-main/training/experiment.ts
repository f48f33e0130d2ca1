import { experiment, type Experiment } from '../contract/experiment.ts';
import { ProblemError } from '../contract/problem.ts';
import { activations } from './activations/index.ts';
import { checkChoice, type StatedChoice, type TableEntry } from './choices.ts';
import { defaultExperiment } from './default-experiment.ts';
import { initializers } from './initializers/index.ts';
import { optimizers } from './optimizers/index.ts';
import { schedules } from './schedules/index.ts';
import { schemaProblem } from './schema-problems.ts';

export { defaultExperiment } from './default-experiment.ts';

/** The tables that the choices of an experiment come from. */
export const tables = {
  activation: activations,
  initialization: initializers,
  optimizer: optimizers,
  schedule: schedules,
} as const satisfies Partial<Record<keyof Experiment, Readonly<Record<string, TableEntry>>>>;

type Table = keyof typeof tables;
const tableNames = Object.keys(tables) as Table[];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `optimizer: adam` says the same as `optimizer: { name: adam }`. */
const spelledOut = (value: unknown): unknown =>
  typeof value === 'string' ? { name: value } : value;

const isNamed = (choice: unknown): choice is StatedChoice =>
  isFields(choice) && typeof choice.name === 'string';

/** Fills in what is left out, and checks every choice against its table. */
function completed(input: Fields, defaults: Experiment): Fields {
  const merged: Fields = { ...defaults, ...input };
  if (isFields(input.embedding)) merged.embedding = { ...defaults.embedding, ...input.embedding };
  for (const name of tableNames) {
    const choice = spelledOut(merged[name]);
    merged[name] = isNamed(choice) ? checkChoice(name, choice, tables[name]) : choice;
  }
  return merged;
}

/**
 * Reads an experiment as people write it: every field may be left out, a choice may be its name
 * alone, and hyperparameters that are not given take the defaults of their entry.
 *
 * @param corpusId the corpus where the input names none.
 * @throws ProblemError that names the field, its value and what it may be.
 */
export function parseExperiment(input: unknown, corpusId = 'english'): Experiment {
  if (!isFields(input))
    throw new ProblemError('not-an-experiment', {
      en: `An experiment is a list of fields such as “optimizer: adam”; this is ${input === null ? 'empty' : Array.isArray(input) ? 'a list' : `a ${typeof input}`}.`,
      ko: '실험은 “optimizer: adam”처럼 항목과 값으로 적어야 합니다.',
    });
  const filled = completed(input, defaultExperiment(corpusId));
  const parsed = experiment.safeParse(filled);
  if (!parsed.success) throw schemaProblem(filled, parsed.error.issues);
  return parsed.data;
}
