import { scalarGraph } from '../../calculus/scalar-graph.ts';
import { createRandom, seedFrom } from '../../engine/index.ts';
import { randomExpression } from './random-expression.ts';
import type { OrderSpec } from './spec.ts';
import { makeTask, type OrderTask } from './task.ts';

const variantsPerSize = 3;
const mostOperations = 9;

/** Variant 0 as written; fresh graphs begin at its size and grow. */
export function generateOrder(spec: OrderSpec, variant: number): OrderTask {
  const random = createRandom(seedFrom(`${spec.expression} ${variant}`));
  if (variant === 0 || !spec.variants) return makeTask(spec, random);
  const written = operationsIn(spec);
  const grown = written + Math.floor((variant - 1) / variantsPerSize);
  const operations = Math.min(Math.max(3, grown), Math.max(written, mostOperations));
  for (;;) {
    const drawn = { ...spec, ...randomExpression(random, operations) };
    // An input that is not used after all would stand apart.
    const task = makeTask(drawn, random);
    if (isConnected(task)) return task;
  }
}

const operationsIn = ({ expression, inputs }: OrderSpec): number =>
  scalarGraph(expression, Object.fromEntries(inputs.map((name) => [name, 1]))).nodes.filter(
    ({ definition }) => definition,
  ).length;

const isConnected = ({ graph }: OrderTask): boolean =>
  graph.nodes.every(({ id }) => id === graph.output || graph.edges.some(({ from }) => from === id));
