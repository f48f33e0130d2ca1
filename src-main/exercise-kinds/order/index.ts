import { register } from '../kind.ts';
import { answerFromText } from './answer-from-text.ts';
import { generateOrder } from './generate.ts';
import { gradeOrder, solveOrder } from './grade.ts';
import { promptOf } from './messages.ts';
import { problemsOfOrder } from './problems.ts';
import { solutionOfOrder } from './solution.ts';
import { orderSpec, type OrderSpec } from './spec.ts';
import type { OrderTask } from './task.ts';

/** The nodes of a graph to be put in an order in which they can be computed, and the backward order. */
export const order = register<'order', OrderSpec, OrderTask>({
  name: 'order',
  spec: orderSpec,
  prompt: promptOf,
  hasVariants: ({ variants }) => variants,
  generate: generateOrder,
  view: ({ graph, latex, lists }) => ({
    graph,
    latex,
    lists: lists.map(({ direction, start }) => ({ direction, nodes: [...start] })),
  }),
  grade: gradeOrder,
  solve: solveOrder,
  solution: solutionOfOrder,
  answerFromText,
  problems: problemsOfOrder,
});
