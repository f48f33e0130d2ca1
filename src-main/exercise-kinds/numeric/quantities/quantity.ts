import type { z } from 'zod';
import type { Localized } from '../../../contract/localized.ts';
import type { Matrix } from '../../../contract/real.ts';
import type { Random } from '../../../engine/index.ts';

/** What someone with a typical slip would write, shaped like the result, and what to say to them. */
export interface Slip {
  readonly code: string;
  readonly value: Matrix;
  readonly message: Localized;
}

/**
 * A quantity that learners work out by hand. The key and the slips are computed from the givens, by
 * the engine or by the tables of `training`; nothing of either is authored.
 */
export interface Quantity<Given = unknown> {
  /** What authors write under `given`. */
  readonly given: z.ZodType<Given>;
  /** The sentence over the task. */
  prompt(given: Given): Localized;
  /** The numbers of the task, as LaTeX lines. */
  givens(given: Given): readonly string[];
  /** The rule, in LaTeX, without the task's numbers. */
  formula(given: Given): string;
  /** What is to be found, in LaTeX. */
  find(given: Given): string;
  /**
   * The key.
   *
   * @throws ProblemError when the givens do not fit together.
   */
  compute(given: Given): Matrix;
  /** How one entry (row-major from 0) comes about: the rule with the numbers in it, in LaTeX. */
  working(given: Given, at: number): string;
  /** In one sentence why it is done like this. */
  reason(given: Given): Localized;
  slips(given: Given): readonly Slip[];
  /** Fresh numbers. The level, from 1 to 3, says how hard they may be. */
  vary(given: Given, random: Random, level: number): Given;
}
