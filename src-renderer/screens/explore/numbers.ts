import type { Trace } from '../../../src-main/contract/explore.ts';
import type { BlankKind } from '../../visuals/computation-graph/slot.ts';

/** Every number of a trace by the place on the graph where it stands. */
export function numbersOf(trace: Trace): (kind: BlankKind, place: string) => number | undefined {
  const numbers = new Map<string, number>();
  for (const node of trace.nodes) {
    numbers.set(`value:${node.name}`, node.value);
    numbers.set(`upstream:${node.name}`, node.upstream);
    for (const edge of node.edges) {
      const drawn = trace.graph.edges.find(
        ({ from, to, argument }) =>
          from === edge.from && to === node.name && argument === edge.argument,
      );
      if (!drawn) continue;
      numbers.set(`local:${drawn.id}`, edge.local);
      numbers.set(`downstream:${drawn.id}`, edge.downstream);
    }
  }
  return (kind, place) => numbers.get(`${kind}:${place}`);
}
