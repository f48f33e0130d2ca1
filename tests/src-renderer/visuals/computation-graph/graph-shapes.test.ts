import { expect, it } from 'vitest';
import { traceExpression } from '../../../../src-main/calculus/trace-expression.ts';
import { graphShapes } from '../../../../src-renderer/visuals/computation-graph/graph-shapes.ts';
import { layoutGraph, sizes } from '../../../../src-renderer/visuals/computation-graph/layout.ts';

const { graph } = traceExpression('f = (x+y)*max(y,z)', { x: 1, y: 2, z: 0 });
const layout = layoutGraph(graph, 1);
const colours = { sheet: 's', ink: 'i', edge: 'e', forward: 'f', backward: 'b' };
const shapes = graphShapes(graph, layout, undefined, colours);
const paths = shapes.filter((shape) => shape.kind === 'path');

it('has a circle for each operation, where the layout puts it', () => {
  const circles = shapes.filter((shape) => shape.kind === 'circle');
  const operations = graph.nodes.filter(({ kind }) => kind === 'operation').map(({ id }) => id);
  const places = layout.nodes.filter(({ id }) => operations.includes(id));
  expect(circles.map(({ x, y }) => ({ x, y }))).toEqual(places.map(({ x, y }) => ({ x, y })));
});

it('has a trunk for each node, a line with a head for each edge, and a head at the output', () => {
  expect(paths.filter(({ stroke }) => stroke === 'e')).toHaveLength(6 + 6);
  expect(paths.filter(({ fill }) => fill === 'e')).toHaveLength(6 + 1);
});

it('the tips of the heads touch the circles', () => {
  const tips = paths
    .filter(({ fill }) => fill === 'e')
    .map(({ d }) => /^M(\S+) ([^L]+)L/.exec(d)!.slice(1).map(Number) as [number, number]);
  const touching = tips.filter(([x, y]) =>
    layout.nodes.some((node) => Math.abs(Math.hypot(node.x - x, node.y - y) - sizes.radius) < 0.05),
  );
  expect(touching).toHaveLength(6);
});

it('what the step is about is thick and in its colour', () => {
  const [edge] = graph.edges;
  const active = {
    direction: 'backward',
    elements: [`edge:${edge!.id}`, `node:${edge!.to}`],
  } as const;
  const drawn = graphShapes(graph, layout, active, colours);
  expect(drawn.filter((shape) => shape.kind === 'circle' && shape.stroke === 'b')).toHaveLength(1);
  expect(drawn.filter((shape) => shape.kind === 'path' && shape.stroke === 'b')).toMatchObject([
    { width: 3.5 },
  ]);
});
