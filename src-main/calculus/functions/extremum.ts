import { max, negate, reshape, type Node, type Ties } from '../../engine/index.ts';
import { elementwise } from '../build.ts';
import type { Expression, Relation } from '../expression.ts';
import { scalar } from '../shapes/shape.ts';
import { stretchTo } from '../shapes/entrywise.ts';
import type { FunctionDefinition } from './definition.ts';

/** Of one argument the largest entry; of several, entry by entry. */
function extremum(
  op: 'maximum' | 'minimum',
  ofEntries: (x: Node, ties: Ties) => Node,
  relation: Relation,
): FunctionDefinition {
  return {
    infer(operands, source) {
      if (operands.length === 1) return { operands, shape: scalar };
      const stretched = stretchTo(operands, source);
      return { operands: stretched, shape: stretched[0]!.shape };
    },
    lower: (operands, ties = 'half') =>
      operands.length === 1
        ? reshape(ofEntries(operands[0]!, ties), [1, 1])
        : operands[0]!.graph.apply(op, operands, { ties }),
    pullback(upstream, operands, place) {
      if (operands.length !== 2) return undefined;
      const [left, right] = [operands[place]!.source, operands[1 - place]!.source];
      const wins: Expression = { kind: 'indicator', left, relation, right };
      return elementwise([wins, upstream]);
    },
  };
}

export const maxFunction = extremum('maximum', (x, ties) => max(x, { ties }), '>');
export const minFunction = extremum('minimum', (x, ties) => negate(max(negate(x), { ties })), '<');
