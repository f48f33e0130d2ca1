import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Arena,
  CompiledUpdate,
  createRandom,
  Program,
  TouchedRows,
  type Numbers,
} from '../../../../src-main/engine/index.ts';
import { defaultValues } from '../../../../src-main/training/experiment/hyperparameters.ts';
import { optimizers, type Optimizer } from '../../../../src-main/training/optimizers/index.ts';
import { TwinUpdate } from '../../../../src-main/training/step/twin-update.ts';

/* Every optimizer's kernel against its own `update`, over many steps and every setting. */

const settings: [string, Optimizer, Record<string, number>][] = [
  ...Object.entries<Optimizer>(optimizers).flatMap(
    ([name, optimizer]): [string, Optimizer, Record<string, number>][] => [
      [name, optimizer, {}],
      [`${name} with weight decay`, optimizer, { weightDecay: 0.1 }],
    ],
  ),
  ['adam with AMSGrad', optimizers.adam, { amsgrad: 1 }],
  ['momentum in Nesterov form', optimizers.momentum, { nesterov: 1, dampening: 0 }],
  ['momentum, dampened', optimizers.momentum, { dampening: 0.3 }],
  ['rmsprop, centred, with momentum', optimizers.rmsprop, { centered: 1, momentum: 0.9 }],
  ['adagrad with a decaying rate', optimizers.adagrad, { rateDecay: 0.1, initialSum: 0.5 }],
];

const [penalty, rate, steps] = [0.02, 0.01, 12];

/** θ after some steps by the kernel and by its twin, with the sums of the last step. */
function walk(
  optimizer: Optimizer,
  changed: Record<string, number>,
  arithmetic: 'simd' | 'relaxed',
  rows: number,
  width: number,
  batches?: readonly (readonly number[])[],
) {
  const values = { ...defaultValues(optimizer.hyperparameters), ...changed };
  const size = rows * width;
  const side = (arena: Arena) => {
    const random = createRandom(3);
    const [theta, undo, gradient] = [0, 1, 2].map(() => arena.allocate(size)) as [
      Numbers,
      Numbers,
      Numbers,
    ];
    for (let i = 0; i < size; i++) theta[i] = random.between(-1, 1);
    const state = optimizer.init(size, values, (length) => arena.allocate(length));
    return { buffers: { theta, undo, gradient }, state, touched: new TouchedRows(arena, rows) };
  };
  const arena = new Arena('f32', arithmetic);
  const [fast, slow] = [side(arena), side(new Arena('f64'))];
  const memory = optimizer.fused.memory.map((name) => fast.state[name]!);
  const kernel = CompiledUpdate.place(arena, optimizer.fused.kernel, {
    ...fast.buffers,
    memory,
    touched: batches && { rows: fast.touched, width },
  })!;
  const twin = new TwinUpdate(optimizer, values, slow.state, slow.buffers);
  const program = new Program(arena, [kernel.work]);
  const random = createRandom(4);
  let sums = { gradientSquares: 0, thetaSquares: 0 };
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < size; i++)
      fast.buffers.gradient[i] = slow.buffers.gradient[i] = Math.fround(random.between(-1, 1));
    const batch = batches?.[step % batches.length];
    for (const { touched } of [fast, slow]) touched.collect(Float64Array.from(batch ?? []));
    const scalars = optimizer.fused.scalars(fast.state, rate, values);
    kernel.prepare(scalars, penalty);
    program.run();
    sums = twin.apply(batch && slow.touched, width, rate, penalty);
  }
  return { kernel, sums, fast: fast.buffers, slow: slow.buffers };
}

describe.each(['simd', 'relaxed'] as const)('%s', (arithmetic) => {
  it.each(settings)('%s: the kernel goes where the optimizer goes', (_, optimizer, changed) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), (size) => {
        const { kernel, sums, fast, slow } = walk(optimizer, changed, arithmetic, 1, size);
        expect(fast.theta).toBeAllClose(slow.theta, { within: 2e-5 });
        expect(fast.undo).toBeAllClose(slow.undo, { within: 2e-5 });
        expect(kernel.gradientSquares).toBeAllClose(sums.gradientSquares, { within: 1e-5 });
        expect(kernel.thetaSquares).toBeAllClose(sums.thetaSquares, { within: 1e-4 });
      }),
      { numRuns: 8 },
    );
  });

  it.each(settings)('%s: row by row, others stay', (_, optimizer, changed) => {
    const batches = [[4, 1], [2], [4, 4, 0]];
    const { kernel, sums, fast, slow } = walk(optimizer, changed, arithmetic, 6, 5, batches);
    expect(fast.theta).toBeAllClose(slow.theta, { within: 2e-5 });
    expect(kernel.gradientSquares).toBeAllClose(sums.gradientSquares, { within: 1e-5 });
    const random = createRandom(3);
    const start = Float32Array.from({ length: 30 }, () => random.between(-1, 1));
    for (const row of [3, 5])
      expect(fast.theta.slice(5 * row, 5 * row + 5)).toEqual(start.slice(5 * row, 5 * row + 5));
  });

  it('sums up squares over many runs of vectors', () => {
    const { kernel, sums } = walk(optimizers.sgd, {}, arithmetic, 1, 10_003);
    expect(kernel.gradientSquares / sums.gradientSquares).toBeAllClose(1, { within: 1e-6 });
    expect(kernel.thetaSquares / sums.thetaSquares).toBeAllClose(1, { within: 1e-6 });
  });

  it('shows in the sums that a number is not finite', () => {
    const arena = new Arena('f32', arithmetic);
    const [theta, undo, gradient] = [0, 1, 2].map(() => arena.allocate(7)) as [
      Numbers,
      Numbers,
      Numbers,
    ];
    gradient[5] = NaN;
    const kernel = CompiledUpdate.place(arena, 'sgd', { theta, undo, gradient, memory: [] })!;
    const program = new Program(arena, [kernel.work]);
    kernel.prepare({ weightDecay: 0, rate: 1 }, 0);
    program.run();
    expect(kernel.gradientSquares).toBeNaN();
    gradient.fill(0)[6] = 1e30;
    theta.fill(0);
    kernel.prepare({ weightDecay: 0, rate: 1e30 }, 0);
    program.run();
    expect(kernel.thetaSquares).toBe(Infinity);
  });
});
