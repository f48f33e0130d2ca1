import type { CallOutput } from '../../contract/index.ts';
import { FlatGraph, gradientMethods, prepare } from '../../engine/index.ts';
import type { CountedGraph } from './counted-graph.ts';
import { medianTimes } from './median-time.ts';

/** A scalar graph laid flat, with the values of its inputs in place and every node computed. */
export function flatGraphOf({
  output,
  values,
}: Pick<CountedGraph, 'output' | 'values'>): FlatGraph {
  const flat = new FlatGraph(output);
  for (const place of flat.inputs) flat.values[place] = values.get(flat.nodes[place]!) ?? NaN;
  flat.evaluate();
  flat.differentiate();
  return flat;
}

const distance = (ones: Float64Array, others: Float64Array): number =>
  ones.reduce((most, one, index) => Math.max(most, Math.abs(one - others[index]!)), 0);

/** Every way to all gradients of a graph: what it counts, how long it takes, how exact it is. */
export async function methodCosts(
  counted: CountedGraph,
): Promise<CallOutput<'efficiency.methods'>> {
  const flat = flatGraphOf(counted);
  const ways = {
    reverse: prepare.reverse(flat),
    forward: prepare.forward(flat),
    differences: prepare.differences(flat),
  };
  const exact = ways.reverse.run().slice();
  const errors = gradientMethods.map((method) => distance(ways[method].run(), exact));
  const times = await medianTimes({
    reverse: ways.reverse.run,
    forward: ways.forward.run,
    differences: ways.differences.run,
  });
  return {
    nodes: flat.nodes.length,
    edges: flat.sources.length,
    inputs: flat.inputs.length,
    methods: gradientMethods.map((method, index) => ({
      method,
      passes: ways[method].passes,
      count: ways[method].count,
      error: errors[index]!,
      microseconds: times[method],
    })),
  };
}
