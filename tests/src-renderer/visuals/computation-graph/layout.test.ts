import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnGraph } from '../../../../src-main/contract/exercise-kinds/graph.ts';
import {
  crossings,
  inversions,
} from '../../../../src-renderer/visuals/computation-graph/confusion.ts';
import {
  alongAndAside,
  layoutGraph,
  sizes,
} from '../../../../src-renderer/visuals/computation-graph/layout.ts';
import { labelsPerEdge, slotsOf } from '../../../../src-renderer/visuals/computation-graph/slot.ts';

type Edge = readonly [from: string, to: string];

function graphOf(
  inputs: readonly string[],
  operations: readonly string[],
  edges: readonly Edge[],
): DrawnGraph {
  const node = (kind: 'input' | 'operation') => (id: string) => ({
    id,
    kind,
    symbol: id,
    latex: id,
    formula: id,
  });
  return {
    nodes: [...inputs.map(node('input')), ...operations.map(node('operation'))],
    edges: edges.map(([from, to], index) => ({ id: `e${index}`, from, to, argument: index })),
    output: operations.at(-1)!,
  };
}

const lecture = graphOf(
  ['x', 'y', 'z'],
  ['a', 'b', 'f'],
  [
    ['x', 'a'],
    ['y', 'a'],
    ['y', 'b'],
    ['z', 'b'],
    ['a', 'f'],
    ['b', 'f'],
  ],
);

const circuit = graphOf(
  ['w0', 'x0', 'w1', 'x1', 'w2'],
  ['a', 'b', 'c', 'd', 'f'],
  [
    ['w0', 'a'],
    ['x0', 'a'],
    ['w1', 'b'],
    ['x1', 'b'],
    ['a', 'c'],
    ['b', 'c'],
    ['c', 'd'],
    ['w2', 'd'],
    ['d', 'f'],
  ],
);

/** A random graph in which every operation takes one or two earlier nodes, possibly the same twice. */
const anyGraph = fc
  .array(fc.tuple(fc.nat(), fc.option(fc.nat())), { minLength: 1, maxLength: 8 })
  .map((picks) => {
    const names = ['x', 'y'];
    const edges: Edge[] = [];
    picks.forEach(([first, second], index) => {
      const to = `n${index}`;
      edges.push([names[first % names.length]!, to]);
      if (second !== null) edges.push([names[second % names.length]!, to]);
      names.push(to);
    });
    return graphOf(['x', 'y'], names.slice(2), edges);
  });

const everything = () => true;
const overlap = (a: number, b: number, size: number) => Math.abs(a - b) < size - 0.5;

describe('the layout', () => {
  test('reads from left to right', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const layout = layoutGraph(graph, 2);
        const at = new Map(layout.nodes.map((node) => [node.id, node]));
        for (const { from, to, level } of layout.edges) {
          expect(at.get(from)!.port.x).toBeLessThanOrEqual(level.from.x);
          expect(level.to.x).toBeLessThanOrEqual(at.get(to)!.x - sizes.radius);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('puts no number over another, and none outside', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const layout = layoutGraph(graph, labelsPerEdge(graph, everything));
        const slots = slotsOf(layout, everything);
        expect(slots).toHaveLength(2 * graph.nodes.length + 2 * graph.edges.length);
        slots.forEach((a, index) => {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.left + sizes.label.width).toBeLessThanOrEqual(layout.width);
          expect(a.top + sizes.label.height).toBeLessThanOrEqual(layout.height);
          for (const b of slots.slice(index + 1))
            expect(
              overlap(a.left, b.left, sizes.label.width) &&
                overlap(a.top, b.top, sizes.label.height),
            ).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });

  test.each([0, 1, 2])(
    'draws the lecture’s graph without a crossing, x above y above z, %d labels',
    (labels) => {
      const layout = layoutGraph(lecture, labels);
      expect([crossings(layout), inversions(lecture, layout)]).toEqual([0, 0]);
    },
  );

  test('draws the sigmoid circuit in the order in which it is written', () => {
    const layout = layoutGraph(circuit, 1);
    expect(crossings(layout)).toBe(0);
    const [w0, x0, w1, x1] = layout.nodes.map(({ y }) => y);
    expect([w0, x0, w1, x1]).toEqual([w0!, x0!, w1!, x1!].toSorted((a, b) => a - b));
  });
});

test('two edges to swapped places cross once, two to their own places never', () => {
  const node = (id: string, x: number, y: number) => ({ id, x, y, port: { x: x + 10, y } });
  const nodes = [node('a', 0, 0), node('b', 0, 50), node('c', 100, 0), node('d', 100, 50)];
  const edge = (from: string, to: string, fromY: number, toY: number) => ({
    id: from + to,
    from,
    to,
    level: { from: { x: 30, y: fromY }, to: { x: 60, y: toY } },
  });
  const size = { width: 110, height: 50 };
  expect(crossings({ ...size, nodes, edges: [edge('a', 'd', 0, 50), edge('b', 'c', 50, 0)] })).toBe(
    1,
  );
  expect(crossings({ ...size, nodes, edges: [edge('a', 'c', 0, 0), edge('b', 'd', 50, 50)] })).toBe(
    0,
  );
});

test('values stand above the trunk, gradients below it', () => {
  const layout = layoutGraph(lecture, 0);
  const slots = slotsOf(layout, (kind) => kind === 'value' || kind === 'upstream');
  for (const node of layout.nodes) {
    const [value, upstream] = slots.filter(({ place }) => place === node.id);
    expect(value!.top + sizes.label.height).toBeLessThan(node.y);
    expect(upstream!.top).toBeGreaterThan(node.y);
  }
});

test('a place beside a line is found again from its two numbers', () => {
  const point = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
  });
  fc.assert(
    fc.property(point, point, point, (start, end, place) => {
      const [dx, dy] = [end.x - start.x, end.y - start.y];
      const length = Math.hypot(dx, dy);
      fc.pre(length > 1);
      const [along, aside] = alongAndAside(start, end, place);
      const found = [
        start.x + along * dx - (aside * dy) / length,
        start.y + along * dy + (aside * dx) / length,
      ];
      expect(found).toBeAllClose([place.x, place.y], { within: 1e-9 });
    }),
  );
});
