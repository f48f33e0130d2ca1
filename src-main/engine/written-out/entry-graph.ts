import { Graph, type Node } from '../graph.ts';
import type { OpName } from '../ops/index.ts';
import { scalar } from '../tensor.ts';

const isConstant = (node: Node, value: number): boolean => node.constant?.data[0] === value;

/** A graph of numbers as one writes it by hand: times 1, times 0 and plus 0 are left out. */
export class EntryGraph {
  readonly graph = new Graph();

  input(name: string): Node {
    return this.graph.input(name, []);
  }

  constant(value: number): Node {
    return this.graph.constant(scalar(value));
  }

  /** The op of a node, on numbers. */
  apply(like: Node, operands: readonly Node[]): Node {
    if (like.op === 'multiply') return this.multiply(operands[0]!, operands[1]!);
    if (like.op === 'add') return this.#plus(operands[0]!, operands[1]!);
    return this.number(like.op as OpName, operands, like.attributes);
  }

  number(op: OpName, operands: readonly Node[], attributes: object = {}): Node {
    return this.graph.apply(op, operands, attributes as never);
  }

  multiply(a: Node, b: Node): Node {
    if (isConstant(a, 1) || isConstant(b, 0)) return b;
    if (isConstant(b, 1) || isConstant(a, 0)) return a;
    return this.number('multiply', [a, b]);
  }

  /** Added from the left. */
  sum(terms: readonly Node[]): Node {
    return terms.reduce((before, term) => this.#plus(before, term));
  }

  #plus(a: Node, b: Node): Node {
    if (isConstant(a, 0)) return b;
    if (isConstant(b, 0)) return a;
    return this.number('add', [a, b]);
  }
}
