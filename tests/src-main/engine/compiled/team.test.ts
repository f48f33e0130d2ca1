import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  add,
  Arena,
  CompiledEvaluation,
  createRandom,
  crossEntropy,
  gather,
  Graph,
  matmul,
  multiply,
  Program,
  reshape,
  tanh,
  TouchedRows,
  type Node,
} from '../../../../src-main/engine/index.ts';
import { fusedOrNot, withHelper } from '../../../support/two-threads.ts';

/* Two real threads against one: the same bits, whatever is shared between them. */

/** A graph like a model's, over small random sizes, with a product that no kernel computes. */
function model(batch: number, dim: number, hidden: number, classes: number) {
  const graph = new Graph();
  const table = graph.input('E', [11, dim]);
  const ids = graph.input('ids', [batch, 3]);
  const targets = graph.input('y', [batch]);
  const layer = (h: Node, name: string, from: number, to: number) =>
    add(
      matmul(h, graph.input(`W${name}`, [to, from]), { transposeRight: true }),
      graph.input(`b${name}`, [to]),
    );
  const x = reshape(gather(table, ids), [batch, 3 * dim]);
  const h = tanh(layer(x, '1', 3 * dim, hidden));
  const scores = layer(multiply(h, h), '2', hidden, classes);
  const parameters = graph.nodes.filter((node) => node.name?.match(/^[EWb]/));
  return { graph, table, ids, targets, parameters, loss: crossEntropy(scores, targets) };
}

/** Loss and gradients of two passes. */
function bits(arena: Arena, sizes: readonly [number, number, number, number]): number[] {
  const [batch, dim, , classes] = sizes;
  const { table, ids, targets, parameters, loss } = model(...sizes);
  const touched = new TouchedRows(arena, 11);
  const buffer = { shape: table.shape, data: arena.allocate(11 * dim), touched };
  const evaluation = new CompiledEvaluation(arena, {
    loss,
    wanted: parameters,
    gradients: new Map([[table, buffer]]),
  });
  const random = createRandom(batch);
  const found: number[] = [];
  for (let pass = 0; pass < 2; pass++) {
    for (const node of parameters) {
      const { data } = evaluation.value(node);
      for (let i = 0; i < data.length; i++) data[i] = random.between(-1, 1);
    }
    evaluation.value(ids).data.set(Array.from({ length: 3 * batch }, () => random.integer(11)));
    evaluation
      .value(targets)
      .data.set(Array.from({ length: batch }, () => random.integer(classes)));
    evaluation.forward();
    evaluation.backward();
    found.push(...evaluation.value(loss).data);
    for (const node of parameters) found.push(...evaluation.gradient(node).data);
  }
  return found;
}

describe.each(fusedOrNot)('with a helper, %s,', (arithmetic) => {
  const shared = new Arena('f32', arithmetic);
  beforeAll(() => withHelper(shared));
  afterAll(() => void (shared.threads = 1));

  it('loss and gradients have the bits of one thread', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, size, fc.integer({ min: 1, max: 9 }), (...sizes) => {
        expect(bits(shared, sizes)).toEqual(bits(new Arena('f32', arithmetic), sizes));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps step when there is nothing to share', () => {
    const cells = shared.allocate(64);
    const address = shared.addressOf(cells)!;
    const steps = (rows: number) => [
      {
        rows,
        cost: 1,
        accesses: [],
        calls: (from: number, to: number) =>
          to > from ? [['addRow', address + 16 * from, address + 128, to - from, 16] as const] : [],
      },
    ];
    cells.fill(1, 32);
    const [single, both] = [new Program(shared, steps(1)), new Program(shared, steps(2))];
    for (let turn = 1; turn <= 3000; turn++) {
      single.run();
      both.run();
      expect([cells[0], cells[4]]).toEqual([2 * turn, turn]);
    }
  });

  it('goes on after its own part has failed', () => {
    const { graph, ids, loss } = model(8, 3, 4, 3);
    const evaluation = new CompiledEvaluation(shared, { loss, wanted: [graph.nodes[0]!] });
    evaluation.value(ids).data.fill(99);
    expect(() => evaluation.forward()).toThrow('there is no row 99');
    evaluation.value(ids).data.fill(1);
    expect(() => evaluation.forward()).not.toThrow();
  });
});

it('starts no thread before a program is long enough, and none where one is allowed', () => {
  const [small, single] = [new Arena('f32'), new Arena('f32')];
  small.threads = 2;
  expect(bits(small, [4, 3, 3, 3])).toEqual(bits(single, [4, 3, 3, 3]));
  expect(single.team).toBeUndefined();
});
