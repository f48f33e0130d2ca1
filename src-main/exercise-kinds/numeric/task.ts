import { ProblemError } from '../../contract/problem.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Matrix } from '../../contract/real.ts';
import type { Random } from '../../engine/index.ts';
import { quantities } from './quantities/index.ts';
import type { Quantity, Slip } from './quantities/quantity.ts';
import type { NumericSpec } from './spec.ts';

/** A quantity with its numbers, worked out. */
export interface NumericTask {
  readonly prompt: Localized;
  readonly givens: readonly string[];
  readonly formula: string;
  readonly showsFormula: boolean;
  readonly find: string;
  readonly key: Matrix;
  readonly slips: readonly Slip[];
  readonly digits: number;
  readonly reason: Localized;
  working(at: number): string;
}

/**
 * The task of a specification, with fresh numbers where a stream is given.
 *
 * @throws ProblemError when the givens are not what the quantity takes.
 */
export function makeTask(
  { quantity: name, given: written, digits, formula: showsFormula }: NumericSpec,
  fresh?: { readonly random: Random; readonly level: number },
): NumericTask {
  const quantity: Quantity = quantities[name];
  const read = quantity.given.safeParse(written);
  if (!read.success) throw badGivens(read.error.issues[0]!);
  const given = fresh ? quantity.vary(read.data, fresh.random, fresh.level) : read.data;
  const key = quantity.compute(given);
  return {
    prompt: quantity.prompt(given),
    givens: quantity.givens(given),
    formula: quantity.formula(given),
    showsFormula,
    find: quantity.find(given),
    key,
    slips: quantity.slips(given).filter(({ value }) => fits(value, key)),
    digits,
    reason: quantity.reason(given),
    working: (at) => quantity.working(given, at),
  };
}

/** A slip with a number that nobody would write, or of another shape, explains nothing. */
const fits = (slip: Matrix, key: Matrix): boolean =>
  slip.rows === key.rows && slip.columns === key.columns && slip.entries.every(Number.isFinite);

const badGivens = ({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): ProblemError =>
  new ProblemError(
    'bad-givens',
    {
      en: `“${['given', ...path].join('.')}” is not what this quantity takes: ${message}.`,
      ko: `“${['given', ...path].join('.')}” 값이 이 문제에 맞지 않습니다(${message}).`,
    },
    { part: ['given', ...path.map(String)].join('.') },
  );
