import type { Trace, TraceNumbers } from '../../../../src-main/contract/explore.ts';

/** A trace with other numbers; its graph stays the same object, so that nothing is laid out anew. */
export function withNumbers(trace: Trace, numbers: TraceNumbers): Trace {
  const nodes = trace.nodes.map((node, index) => {
    const upstream = numbers.upstream[index] ?? NaN;
    const edges = node.edges.map((edge, argument) => {
      const local = numbers.local[index]?.[argument] ?? NaN;
      return { ...edge, local, downstream: upstream * local };
    });
    return { ...node, value: numbers.values[index] ?? NaN, upstream, edges };
  });
  const inputs = nodes.filter(({ name }) => Object.hasOwn(trace.gradients, name));
  return {
    ...trace,
    nodes,
    value: nodes.find(({ name }) => name === trace.output)?.value ?? NaN,
    gradients: Object.fromEntries(inputs.map(({ name, upstream }) => [name, upstream])),
    kinks: numbers.kinks,
  };
}
