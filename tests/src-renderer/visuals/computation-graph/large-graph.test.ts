import { expect, test } from 'vitest';
import { traceExpression } from '../../../../src-main/calculus/trace-expression.ts';
import { layoutGraph, sizes } from '../../../../src-renderer/visuals/computation-graph/layout.ts';
import { repeatInputs } from '../../../../src-renderer/visuals/computation-graph/repeat-inputs.ts';
import { nearEdges } from '../../../../src-renderer/visuals/computation-graph/near-edges.ts';

/** tanh(… x_i + x_j) nested: every input is used again many columns later. */
const nested = (levels: number): string =>
  Array.from({ length: levels }).reduce<string>(
    (inner, _, level) => `tanh(${inner}*x${(level % 9) + 1} + x${((3 * level) % 9) + 1})`,
    'x1',
  );
const at = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`x${i + 1}`, 0.1]));
const { graph } = traceExpression(nested(60), at);
const layout = layoutGraph(graph, 1);
const places = new Map(layout.nodes.map((node) => [node.id, node]));

test('of every node but the output one edge goes to the next column', () => {
  expect(graph.nodes.length).toBeGreaterThan(180);
  const near = [...nearEdges(graph)];
  for (const { id } of graph.nodes)
    expect(near.some(({ from }) => from === id)).toBe(id !== graph.output);
});

test('every edge runs to the right, and no two nodes are in one place', () => {
  for (const { from, to } of graph.edges)
    expect(places.get(from)!.port.x).toBeLessThan(places.get(to)!.x);
  const nodes = [...layout.nodes];
  nodes.forEach((one, index) => {
    for (const other of nodes.slice(index + 1))
      if (Math.abs(one.x - other.x) < 1)
        expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(2 * sizes.radius);
  });
});

test('a chain stays a band: it does not grow with the reach of its edges', () => {
  expect(layout.height).toBeLessThan(1500);
});

test('nor does it sink where its inputs stand beside each use', () => {
  const repeated = repeatInputs(graph, 60).graph;
  expect(repeated.nodes.length).toBeGreaterThan(graph.nodes.length + 100);
  expect(layoutGraph(repeated, 1).height).toBeLessThan(1500);
});
