import { scalarGraph, type ScalarGraph } from '../calculus/scalar-graph.ts';
import { retrace, traceExpression } from '../calculus/trace-expression.ts';
import { holdsVectors, namesWithoutValue } from '../calculus/vector-graph/holds-vectors.ts';
import { traceVectors } from '../calculus/vector-graph/trace-vectors.ts';
import type { CallInput } from '../contract/index.ts';
import type { HandlersOf } from './handlers.ts';

export const exploreHandlers = (): HandlersOf<'explore'> => {
  const graphOf = rememberingGraphs();
  return {
    'explore.read': ({ expression, at }) => ({
      vectors: holdsVectors(expression, at),
      names: namesWithoutValue(expression, []),
    }),
    'explore.vectors': ({ expression, at, ties }) => traceVectors(expression, at, { ties }),
    'explore.trace': ({ expression, at, ties }) => traceExpression(expression, at, { ties }),
    'explore.numbers': (asked) => retrace(graphOf(asked), asked.at),
  };
};

/** Reads an expression once while only the values of its inputs change. */
function rememberingGraphs(): (asked: CallInput<'explore.numbers'>) => ScalarGraph {
  let known: { readonly key: string; readonly graph: ScalarGraph } | undefined;
  return ({ expression, at, ties }) => {
    const key = JSON.stringify([expression, ties, Object.keys(at)]);
    if (known?.key !== key) known = { key, graph: scalarGraph(expression, at, { ties }) };
    return known.graph;
  };
}
