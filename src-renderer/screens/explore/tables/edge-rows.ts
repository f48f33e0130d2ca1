import type { AnyTrace } from '../walk/any-trace.ts';

/** An edge, as it is drawn (`id`) and with the numbers that flow along it. */
export interface EdgeRow<Shown extends AnyTrace> {
  readonly id: string;
  readonly node: Shown['nodes'][number];
  readonly edge: Shown['nodes'][number]['edges'][number];
}

/** Every edge of a trace, in the order of the nodes that it enters. */
export function edgeRows<Shown extends AnyTrace>({ graph, nodes }: Shown): EdgeRow<Shown>[] {
  const ids = new Map(graph.edges.map(({ id, to, argument }) => [`${to}:${argument}`, id]));
  return (nodes as readonly Shown['nodes'][number][]).flatMap((node) =>
    node.edges.map((edge) => {
      const place = `${node.name}:${edge.argument}`;
      return { id: ids.get(place) ?? place, node, edge };
    }),
  );
}
