import type { Choice, Hyperparameter } from '../../contract/experiment.ts';
import type { Localized } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import { defaultValues, type HyperparameterValues } from './hyperparameters.ts';
import { nearestName } from '../../contract/nearest-name.ts';

/** What every entry of activations/, initializers/, optimizers/ and schedules/ says about itself. */
export interface TableEntry {
  readonly name: string;
  readonly title: Localized;
  readonly latex: string;
  readonly hyperparameters: readonly Hyperparameter[];
}

/** A choice as people write it, whose hyperparameters may be anything. */
export type StatedChoice = Readonly<Record<string, unknown>> & { readonly name: string };

function unknownName(field: string, name: string, known: readonly string[]): ProblemError {
  const meant = nearestName(name, known);
  const list = known.join(', ');
  return new ProblemError(
    'unknown-name',
    {
      en: `${field}: there is no “${name}”.${meant ? ` Did you mean ${meant}?` : ''} Known are ${list}.`,
      ko: `${field}: ‘${name}’은(는) 없는 이름입니다.${meant ? ` ${meant}을(를) 쓰려고 하셨나요?` : ''} 쓸 수 있는 이름은 ${list}입니다.`,
    },
    { part: field },
  );
}

function outOfRange(field: string, value: unknown, { minimum, maximum, integer }: Hyperparameter) {
  const shown = typeof value === 'string' ? `“${value}”` : String(value);
  return new ProblemError(
    'out-of-range',
    {
      en: `${field} is ${shown}; it must be ${integer ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}.`,
      ko: `${field} 값이 ${shown}입니다. ${minimum} 이상 ${maximum} 이하의 ${integer ? '정수' : '수'}여야 합니다.`,
    },
    { part: field },
  );
}

function checked(field: string, value: unknown, declared: Hyperparameter): number {
  const number = typeof value === 'boolean' ? Number(value) : value;
  const fits =
    typeof number === 'number' &&
    number >= declared.minimum &&
    number <= declared.maximum &&
    (!declared.integer || Number.isInteger(number));
  if (!fits) throw outOfRange(field, value, declared);
  return number;
}

/** An entry of a table as an experiment states it: defaults where nothing else is said. */
export const choiceOf = (entry: TableEntry, values: HyperparameterValues = {}): Choice => ({
  name: entry.name,
  ...defaultValues(entry.hyperparameters),
  ...values,
});

/**
 * Completes and checks one choice of an experiment against its table: `field` names it in errors.
 * Throws a ProblemError for a name that is not in the table (with the nearest one that is), for a
 * hyperparameter that the entry does not have, and for a value outside its range.
 */
export function checkChoice(
  field: string,
  choice: StatedChoice,
  table: Readonly<Record<string, TableEntry>>,
): Choice {
  const entry = Object.hasOwn(table, choice.name) ? table[choice.name] : undefined;
  if (!entry) throw unknownName(field, choice.name, Object.keys(table));
  const declared = new Map(entry.hyperparameters.map((each) => [each.name, each]));
  const values: Record<string, number> = { ...defaultValues(entry.hyperparameters) };
  for (const [name, value] of Object.entries(choice)) {
    if (name === 'name') continue;
    const hyperparameter = declared.get(name);
    if (!hyperparameter) throw unknownName(`${field} ${entry.name}`, name, [...declared.keys()]);
    values[name] = checked(`${field}.${name}`, value, hyperparameter);
  }
  return { name: entry.name, ...values };
}

/** The entry that a checked choice names. */
export function entryOf<Entry extends TableEntry>(
  table: Readonly<Record<string, Entry>>,
  { name }: Choice,
): Entry {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!entry) throw new Error(`there is no “${name}” in the table: check it with parseExperiment`);
  return entry;
}

/** The hyperparameters of a choice that `checkChoice` let through. */
export const valuesOf = (choice: Choice): HyperparameterValues =>
  Object.fromEntries(
    Object.entries(choice).filter((pair): pair is [string, number] => pair[0] !== 'name'),
  );
