import { onTheWayTo } from '../../calculus/vector-graph/backward-products.ts';
import type { SharedWork } from '../../contract/efficiency.ts';
import type { VectorTrace } from '../../contract/vectors.ts';
import type { Edges, FlatGraph } from '../../engine/index.ts';
import { medianTimes } from './median-time.ts';

/** The walks back to two groups of inputs, apart and at once. */
export interface Walks {
  readonly first: Edges;
  readonly second: Edges;
  readonly together: Edges;
  readonly shared: Edges;
}

/** @param first places of inputs @param second places of other inputs */
export function walksTo(
  flat: FlatGraph,
  first: readonly number[],
  second: readonly number[],
): Walks {
  const [one, other] = [flat.edgesFrom(first), flat.edgesFrom(second)];
  const inOther = new Set(other);
  return {
    first: one,
    second: other,
    together: flat.edgesFrom([...first, ...second]),
    shared: one.filter((edge) => inOther.has(edge)),
  };
}

/** What two walks cost one after the other, and as one. */
export async function sharedWork(flat: FlatGraph, walks: Walks): Promise<SharedWork> {
  const { first, second, together, shared } = walks;
  const times = await medianTimes({
    separate() {
      flat.sweepBackward(first);
      flat.sweepBackward(second);
    },
    together: () => flat.sweepBackward(together),
  });
  return {
    first: first.length,
    second: second.length,
    together: together.length,
    shared: shared.length,
    separateMicroseconds: times.separate,
    togetherMicroseconds: times.together,
  };
}

/** The places whose gradient both walks compute on their way, from the output back. */
export const meetingPlaces = (flat: FlatGraph, { shared }: Walks): readonly number[] =>
  [...new Set(Array.from(shared, (edge) => flat.sources[edge]!))].sort((a, b) => b - a);

/** The same of a graph of vectors: nodes besides the output that stand on both ways. */
export function meetingNodes(
  { nodes, backwardOrder, output }: VectorTrace,
  { first, second }: { readonly first: readonly string[]; readonly second: readonly string[] },
): string[] {
  const [one, other] = [onTheWayTo(first, nodes), onTheWayTo(second, nodes)];
  return backwardOrder.filter((name) => name !== output && one.has(name) && other.has(name));
}
