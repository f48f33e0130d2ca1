import type { CallOutput } from '../../contract/index.ts';
import { createRandom, Graph, type Node } from '../../engine/index.ts';
import { flatGraphOf } from './methods.ts';
import { sharedWork, walksTo } from './shared-work.ts';

/** A few by hand, then the network of the course: 100 units over a window of 5 words of 50 numbers. */
export const scoreSizes = [
  { units: 2, inputs: 3 },
  { units: 8, inputs: 20 },
  { units: 100, inputs: 250 },
] as const;

/** s = uᵀ tanh(Wx + b) in numbers, with one node for each product and each sum. */
function scoreGraph(units: number, inputs: number) {
  const graph = new Graph();
  const random = createRandom(1);
  const values = new Map<Node, number>();
  const input = (name: string): Node => {
    const node = graph.input(name, []);
    values.set(node, random.between(-1, 1));
    return node;
  };
  const list = (name: string, count: number): Node[] =>
    Array.from({ length: count }, (_, index) => input(`${name}_${index + 1}`));
  const inner = (ones: readonly Node[], others: readonly Node[]): Node =>
    ones
      .map((one, index) => graph.apply('multiply', [one, others[index]!]))
      .reduce((sum, product) => graph.apply('add', [sum, product]));

  const x = list('x', inputs);
  const [u, b] = [list('u', units), list('b', units)];
  const W = Array.from({ length: units }, (_, row) => list(`W_${row + 1}`, inputs));
  const h = W.map((row, unit) =>
    graph.apply('tanh', [graph.apply('add', [inner(row, x), b[unit]!])]),
  );
  return { output: inner(u, h), values, b, W: W.flat() };
}

/** ∂s/∂b and ∂s/∂W apart, where δ is computed twice, and together, where it is computed once. */
export async function scoreWork(): Promise<CallOutput<'efficiency.score'>> {
  const rows: CallOutput<'efficiency.score'>['rows'] = [];
  for (const { units, inputs } of scoreSizes) {
    const score = scoreGraph(units, inputs);
    const flat = flatGraphOf(score);
    const places = new Map(flat.nodes.map((node, place) => [node, place]));
    const placesOf = (nodes: readonly Node[]) => nodes.map((node) => places.get(node)!);
    const walks = walksTo(flat, placesOf(score.b), placesOf(score.W));
    rows.push({ units, inputs, ...(await sharedWork(flat, walks)) });
  }
  return { rows };
}
