import type { z } from 'zod';
import { ProblemError } from '../../contract/problem.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Matrix } from '../../contract/real.ts';
import type { Random } from '../../engine/index.ts';
import { unfolded, valueAt } from '../schema-issues.ts';
import { schemaWords } from '../schema-words.ts';
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
  if (!read.success) throw badGivens(written, read.error.issues);
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

/** The first complaint about the numbers, as one about the field “given” of the file. */
function badGivens(written: unknown, issues: readonly z.core.$ZodIssue[]): ProblemError {
  const [issue] = unfolded(issues[0]!);
  const placed = { ...issue!, path: ['given', ...issue!.path] };
  const [code, message] = schemaWords(placed, valueAt({ given: written }, placed.path));
  return new ProblemError(code, message, { part: placed.path.map(String).join('.') });
}
