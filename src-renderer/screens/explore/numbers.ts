import type { Trace } from '../../../src-main/contract/explore.ts';
import type { BlankKind } from '../../visuals/computation-graph/slot.ts';
import type { Step } from './steps.ts';

export type Numbers = (kind: BlankKind, place: string) => number | undefined;

/** Every number of a trace by the place on the graph where it stands. */
export function numbersOf(trace: Trace): Numbers {
  const numbers = new Map<string, number>();
  const edges = new Map(trace.graph.edges.map(({ id, to, argument }) => [`${to}:${argument}`, id]));
  for (const node of trace.nodes) {
    numbers.set(`value:${node.name}`, node.value);
    numbers.set(`upstream:${node.name}`, node.upstream);
    for (const edge of node.edges) {
      const id = edges.get(`${node.name}:${edge.argument}`);
      if (id === undefined) continue;
      numbers.set(`local:${id}`, edge.local);
      numbers.set(`downstream:${id}`, edge.downstream);
    }
  }
  return (kind, place) => numbers.get(`${kind}:${place}`);
}

/** What a backward step adds to a gradient: 1 at the output, elsewhere what flows along the edge. */
export const termOf = (step: Step | undefined, numbers: Numbers): number =>
  step?.kind === 'edge' ? (numbers('downstream', step.edge) ?? NaN) : 1;
