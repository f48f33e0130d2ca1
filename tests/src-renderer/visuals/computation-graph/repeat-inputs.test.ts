import { expect, test } from 'vitest';
import { traceExpression } from '../../../../src-main/calculus/trace-expression.ts';
import {
  activityAmong,
  repeatInputs,
} from '../../../../src-renderer/visuals/computation-graph/repeat-inputs.ts';
import { layoutGraph } from '../../../../src-renderer/visuals/computation-graph/layout.ts';
import { slotsOf } from '../../../../src-renderer/visuals/computation-graph/slot.ts';

const sum = Array.from({ length: 20 }, (_, k) => `tanh(${k + 2}*x+y)`).join('+');
const { graph } = traceExpression(`f = ${sum}`, { x: 1, y: 2 });
const repeated = repeatInputs(graph, 60);
const nodeOf = new Map(repeated.graph.nodes.map((node) => [node.id, node]));
const original = (id: string): string => repeated.originals.get(id) ?? id;

test('a small graph is drawn as it is', () => {
  const small = traceExpression('f = (x+y)*max(y,z)', { x: 1, y: 2, z: 0 }).graph;
  expect(repeatInputs(small, 60)).toEqual({ graph: small, originals: new Map() });
});

test('every edge still leads from its input to its node', () => {
  const ends = repeated.graph.edges.map(({ id, from, to, argument }) => [
    ...[id, original(from), to, argument],
  ]);
  expect(ends).toEqual(graph.edges.map(({ id, from, to, argument }) => [id, from, to, argument]));
});

test('inputs alone are repeated, each with one use, and each still stands itself', () => {
  expect(repeated.originals.size).toBeGreaterThan(30);
  for (const [again, input] of repeated.originals) {
    expect(nodeOf.get(again)).toEqual({ ...nodeOf.get(input)!, id: again });
    expect(nodeOf.get(again)!.kind).not.toBe('operation');
    expect(repeated.graph.edges.filter(({ from }) => from === again)).toHaveLength(1);
  }
  for (const { id } of graph.nodes) expect(nodeOf.has(id)).toBe(true);
});

test('a line from an input to its use spans no other column', () => {
  const { nodes, edges } = layoutGraph(repeated.graph, 1);
  const columns = [...new Set(nodes.map(({ x }) => Math.round(x)))].toSorted((a, b) => a - b);
  const column = new Map(nodes.map(({ id, x }) => [id, columns.indexOf(Math.round(x))]));
  for (const { from, to } of edges)
    if (nodeOf.get(from)!.kind !== 'operation') expect(column.get(to)! - column.get(from)!).toBe(1);
});

test('the value stands at each place, the gradient at the first alone', () => {
  const slots = slotsOf(layoutGraph(repeated.graph, 1), () => true, repeated.originals);
  const ofX = slots.filter(({ place }) => place === 'x');
  const uses = graph.edges.filter(({ from }) => from === 'x').length;
  expect(ofX.filter(({ kind }) => kind === 'value').length).toBeGreaterThan(uses / 2);
  expect(ofX.filter(({ kind }) => kind === 'upstream')).toHaveLength(1);
  expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
});

test('a step lights up the input beside its use', () => {
  const [again] = repeated.originals.keys();
  const edge = repeated.graph.edges.find(({ from }) => from === again)!;
  const input = repeated.originals.get(again!)!;
  const active = activityAmong(repeated, {
    direction: 'backward',
    elements: [`node:${edge.to}`, `edge:${edge.id}`, `trunk:${input}`],
  });
  expect(active?.elements).toEqual([`node:${edge.to}`, `edge:${edge.id}`, `trunk:${again!}`]);
});
