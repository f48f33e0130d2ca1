import { createRandom, seedFrom, type Random } from '../../engine/index.ts';
import { freshVariant } from '../fresh-variant.ts';
import type { GraphSpec } from './spec.ts';
import { makeTask, type GraphTask } from './task.ts';
import { isTame, shortcomings } from './telling.ts';

const draws = 40;

/** Variant 0 as written; others draw whole numbers from the author's ranges. */
export function generateGraph(spec: GraphSpec, variant: number): GraphTask {
  const written = makeTask(spec);
  if (variant === 0 || !spec.variants) return written;
  const fresh = freshVariant(
    variant,
    spec,
    (number, isNew) =>
      bestOf(spec, written, number, isNew) ?? bestOf(spec, written, number, () => true) ?? spec,
    numbersOf,
  );
  return makeTask(fresh);
}

const numbersOf = ({ at, upstream }: GraphSpec): string =>
  JSON.stringify([Object.entries(at).toSorted(), upstream]);

/** The draw whose numbers hide the fewest slips; none where the ranges hold nothing that fits. */
function bestOf(
  spec: GraphSpec,
  written: GraphTask,
  variant: number,
  isNew: (drawn: GraphSpec) => boolean,
): GraphSpec | undefined {
  const random = createRandom(seedFrom(`${spec.expression} ${variant}`));
  let best: GraphSpec | undefined;
  let leastShort = Infinity;
  for (let count = 0; count < draws && leastShort > 0; count += 1) {
    const drawn = draw(spec, random);
    if (!isNew(drawn)) continue;
    const task = makeTask(drawn);
    if (!isTame(task) || task.tied !== written.tied || (task.kinked && !written.kinked)) continue;
    const short = shortcomings(Object.values(drawn.at), task);
    if (short < leastShort) [best, leastShort] = [drawn, short];
  }
  return best;
}

function draw(spec: GraphSpec, random: Random): GraphSpec {
  const { upstream = spec.upstream, ...inputs } = Object.fromEntries(
    Object.entries(spec.variants!).map(([name, [low, high]]) => [
      name,
      low + random.integer(high - low + 1),
    ]),
  );
  return { ...spec, upstream, at: { ...spec.at, ...inputs } };
}
