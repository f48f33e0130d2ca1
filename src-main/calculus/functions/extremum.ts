import { max, maximum, minimum, negate, reshape, type Node } from '../../engine/index.ts';
import { elementwise } from '../build.ts';
import type { Expression, Relation } from '../expression.ts';
import { scalar } from '../shapes/shape.ts';
import { stretchTo } from '../shapes/entrywise.ts';
import type { FunctionDefinition } from './definition.ts';

/** Of one argument the largest entry; of several, entry by entry. */
function extremum(
  ofPair: (a: Node, b: Node) => Node,
  ofEntries: (x: Node) => Node,
  relation: Relation,
): FunctionDefinition {
  return {
    infer(operands, source) {
      if (operands.length === 1) return { operands, shape: scalar };
      const stretched = stretchTo(operands, source);
      return { operands: stretched, shape: stretched[0]!.shape };
    },
    lower: ([first, ...others]) =>
      others.length === 0 ? reshape(ofEntries(first!), [1, 1]) : others.reduce(ofPair, first!),
    pullback(upstream, operands, place) {
      if (operands.length !== 2) return undefined;
      const [left, right] = [operands[place]!.source, operands[1 - place]!.source];
      const wins: Expression = { kind: 'indicator', left, relation, right };
      return elementwise([wins, upstream]);
    },
  };
}

export const maxFunction = extremum(
  (a, b) => maximum(a, b),
  (x) => max(x),
  '>',
);
export const minFunction = extremum(
  (a, b) => minimum(a, b),
  (x) => negate(max(negate(x))),
  '<',
);
