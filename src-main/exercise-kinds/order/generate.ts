import { scalarGraph, type ScalarGraph } from '../../calculus/scalar-graph.ts';
import { createRandom, seedFrom } from '../../engine/index.ts';
import { freshVariant } from '../fresh-variant.ts';
import { sameShape } from './same-shape.ts';
import type { OrderSpec } from './spec.ts';
import { makeTask, type OrderTask } from './task.ts';

const variantsPerSize = 3;
const mostOperations = 9;
const draws = 50;

/** Variant 0 as written; fresh graphs keep its shape, with other operations, and grow longer. */
export function generateOrder(spec: OrderSpec, variant: number): OrderTask {
  const task = (expression: string, number: number): OrderTask =>
    makeTask({ ...spec, expression }, createRandom(seedFrom(`${spec.expression} ${number}`)));
  if (variant === 0 || !spec.variants) return task(spec.expression, variant);
  const fresh = freshVariant(
    variant,
    spec.expression,
    (number, isNew) => draw(spec, number, isNew),
    (expression) => expression,
  );
  return task(fresh, variant);
}

function draw(spec: OrderSpec, variant: number, isNew: (expression: string) => boolean): string {
  const random = createRandom(seedFrom(`${spec.expression} ${variant} shape`));
  const written = graphOf(spec, spec.expression);
  const grown = Math.floor((variant - 1) / variantsPerSize);
  const longer = Math.min(grown, Math.max(0, mostOperations - operationsIn(written)));
  for (let count = 0; count < draws; count += 1) {
    const expression = sameShape(written, longer, random);
    // Parts that come out equal would become one node, and the shape another.
    const isWhole = operationsIn(graphOf(spec, expression)) === operationsIn(written) + longer;
    if (isWhole && isNew(expression)) return expression;
  }
  return spec.expression;
}

const graphOf = ({ inputs }: OrderSpec, expression: string): ScalarGraph =>
  scalarGraph(expression, Object.fromEntries(inputs.map((name) => [name, 1])));

const operationsIn = ({ nodes }: ScalarGraph): number =>
  nodes.filter(({ definition }) => definition).length;
