import { createRandom, seedFrom } from '../../engine/index.ts';
import { freshVariant } from '../fresh-variant.ts';
import type { NumericSpec } from './spec.ts';
import { makeTask, type NumericTask } from './task.ts';
import { isTelling, shortcomings } from './telling.ts';

const draws = 60;
const variantsPerLevel = 4;
const levels = 3;

/** Variant 0 as written; fresh ones grow harder up to the third level. */
export function generateNumeric(spec: NumericSpec, variant: number): NumericTask {
  const written = makeTask(spec);
  if (variant === 0 || !spec.variants) return written;
  return freshVariant(
    variant,
    written,
    (number, isNew) =>
      bestOf(spec, written, number, isNew) ?? bestOf(spec, written, number, () => true) ?? written,
    ({ givens }) => givens.join(),
  );
}

/** The draw whose numbers hide the fewest slips; none where all of them hide one. */
function bestOf(
  spec: NumericSpec,
  written: NumericTask,
  variant: number,
  isNew: (task: NumericTask) => boolean,
): NumericTask | undefined {
  const random = createRandom(seedFrom(`${JSON.stringify(spec)} ${variant}`));
  const level = Math.min(levels, 1 + Math.floor((variant - 1) / variantsPerLevel));
  let best: NumericTask | undefined;
  let leastShort = Infinity;
  for (let count = 0; count < draws && leastShort > 0; count += 1) {
    const task = makeTask(spec, { random, level });
    if (!isNew(task) || !isTelling(task)) continue;
    const short = shortcomings(task, written);
    if (short < leastShort) [best, leastShort] = [task, short];
  }
  return best;
}
