import { createRandom, seedFrom, type Random } from '../../engine/index.ts';
import type { GraphSpec } from './spec.ts';
import { makeTask, type GraphTask } from './task.ts';

const triesOfEach = 150;
const largest = 1e4;

/** What a fresh variant should be like, from strict to lenient: numbers that hide no slip first. */
const wishes: readonly ((inputs: readonly number[], task: GraphTask) => boolean)[] = [
  (inputs, task) =>
    !inputs.includes(0) &&
    !hasZeroSum(task) &&
    (task.tied || new Set(inputs).size === inputs.length),
  (inputs, task) => !inputs.includes(0) && !hasZeroSum(task),
  () => true,
];

/** A sum that comes to 0 makes a product and all its gradients 0. */
const hasZeroSum = ({ nodes, right }: GraphTask): boolean =>
  nodes.some(({ id, node }) => /^(add|subtract)$/.test(node.op) && right.value.get(id) === 0);

/** Variant 0 as written; others draw whole numbers from the author's ranges. */
export function generateGraph(spec: GraphSpec, variant: number): GraphTask {
  const written = makeTask(spec);
  if (variant === 0 || !spec.variants) return written;
  const random = createRandom(seedFrom(`${spec.expression} ${variant}`));
  for (const suits of wishes)
    for (let tries = 0; tries < triesOfEach; tries += 1) {
      const drawn = draw(spec, random);
      const task = makeTask(drawn);
      if (!suits(Object.values(drawn.at), task)) continue;
      if (isTame(task) && task.tied === written.tied && (written.kinked || !task.kinked))
        return task;
    }
  return written;
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

const isTame = ({ right }: GraphTask): boolean =>
  Object.values(right).every((numbers: Map<string, number>) =>
    [...numbers.values()].every((one) => Math.abs(one) <= largest),
  );
