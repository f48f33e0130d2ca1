import type { Node } from './graph.ts';
import type { MatmulAttributes } from './ops/matmul.ts';
import type { ReductionAttributes } from './ops/reduction.ts';
import { scalar } from './tensor.ts';

/** A node, or a number that stands for a constant scalar. */
export type Operand = Node | number;

const nodeIn = (other: Node, operand: Operand): Node =>
  typeof operand === 'number' ? other.graph.constant(scalar(operand)) : operand;

function pair(a: Operand, b: Operand): [Node, Node] {
  if (typeof a !== 'number') return [a, nodeIn(a, b)];
  if (typeof b !== 'number') return [nodeIn(b, a), b];
  throw new TypeError(`One of ${a} and ${b} must be a node; compute with two numbers directly.`);
}

function binary(op: 'add' | 'multiply', a: Operand, b: Operand): Node {
  const inputs = pair(a, b);
  return inputs[0].graph.apply(op, inputs);
}

export const add = (a: Operand, b: Operand): Node => binary('add', a, b);
export const multiply = (a: Operand, b: Operand): Node => binary('multiply', a, b);

export const matmul = (a: Node, b: Node, attributes: MatmulAttributes = {}): Node =>
  a.graph.apply('matmul', [a, b], attributes);

export const sum = (x: Node, attributes: ReductionAttributes = {}): Node =>
  x.graph.apply('sum', [x], attributes);

export const tanh = (x: Node): Node => x.graph.apply('tanh', [x]);
