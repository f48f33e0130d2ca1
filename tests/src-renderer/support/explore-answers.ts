import { scalarGraph } from '../../../src-main/calculus/scalar-graph.ts';
import { retrace, traceExpression } from '../../../src-main/calculus/trace-expression.ts';
import {
  holdsVectors,
  namesWithoutValue,
} from '../../../src-main/calculus/vector-graph/holds-vectors.ts';
import { traceVectors } from '../../../src-main/calculus/vector-graph/trace-vectors.ts';
import type { Answers } from './fake-core.ts';

/** The transport is made up; what answers is the core's own calculus. */
export const exploreAnswers: Answers = {
  'explore.read': ({ expression, at }) => ({
    vectors: holdsVectors(expression, at),
    names: namesWithoutValue(expression, []),
  }),
  'explore.vectors': ({ expression, at }) => traceVectors(expression, at),
  'explore.trace': ({ expression, at, ties }) => traceExpression(expression, at, { ties }),
  'explore.numbers': ({ expression, at, ties }) =>
    retrace(scalarGraph(expression, at, { ties }), at),
};
