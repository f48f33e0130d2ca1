import { experiment, type Experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import { activations } from '../activations/index.ts';
import { checkChoice, type StatedChoice, type TableEntry } from './choices.ts';
import { clippings } from '../clipping/index.ts';
import { checkConsistency } from './consistency.ts';
import { defaultExperiment } from './default-experiment.ts';
import { initializers } from '../initializers/index.ts';
import { optimizers } from '../optimizers/index.ts';
import { schedules } from '../schedules/index.ts';
import { schemaProblem } from './schema-problems.ts';
import {
  batchNormSpelledOut,
  choiceSpelledOut,
  clipSpelledOut,
  dropoutSpelledOut,
  isFields,
} from './spellings.ts';

export { defaultExperiment } from './default-experiment.ts';

/** The tables that the choices of an experiment come from. */
export const tables = {
  activation: activations,
  initialization: initializers,
  optimizer: optimizers,
  schedule: schedules,
  clip: clippings,
} as const satisfies Partial<Record<keyof Experiment, Readonly<Record<string, TableEntry>>>>;

type Table = keyof typeof tables;
const tableNames = Object.keys(tables) as Table[];

type Fields = Readonly<Record<string, unknown>>;

/** How each group of fields may be written. */
const groups = {
  embedding: (value: unknown): unknown => value,
  dropout: dropoutSpelledOut,
  batchNorm: batchNormSpelledOut,
} as const;

const isNamed = (choice: unknown): choice is StatedChoice =>
  isFields(choice) && typeof choice.name === 'string';

/** Fills in what is left out, and checks every choice against its table. */
function completed(input: Fields, defaults: Experiment): Fields {
  const merged: Record<string, unknown> = { ...defaults, ...input };
  for (const [name, spelledOut] of Object.entries(groups)) {
    const stated = spelledOut(merged[name]);
    merged[name] = isFields(stated)
      ? { ...defaults[name as keyof typeof groups], ...stated }
      : stated;
  }
  for (const name of tableNames) {
    const spelledOut = name === 'clip' ? clipSpelledOut : choiceSpelledOut;
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
  checkConsistency(parsed.data);
  return parsed.data;
}
