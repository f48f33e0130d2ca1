import { describe, expect, it } from 'vitest';
import {
  Arena,
  CompiledEvaluation,
  Graph,
  ops,
  sum,
  type Op,
} from '../../../../src-main/engine/index.ts';
import { bindings } from '../../../../src-main/engine/compiled/bindings/index.ts';
import { activations } from '../../../../src-main/training/activations/index.ts';

/* Kernels against the functions in float64, in units in the last place of float32. */

const steps = 40_001;
const grid = (low: number, high: number) =>
  Float32Array.from({ length: steps }, (_, i) => low + ((high - low) * i) / (steps - 1));

function kernel(op: keyof typeof ops, x: Float32Array, arithmetic: 'simd' | 'relaxed') {
  const graph = new Graph();
  const input = graph.input('x', [x.length]);
  const output = graph.apply(op as 'tanh', [input]);
  const arena = new Arena('f32', arithmetic);
  const evaluation = new CompiledEvaluation(arena, {
    loss: sum(output),
    outputs: [output],
    wanted: [input],
  });
  evaluation.value(input).data.set(x);
  evaluation.forward();
  evaluation.backward();
  return { value: evaluation.value(output).data, derivative: evaluation.gradient(input).data };
}

/** The same by the op itself, in float64. */
function exact(op: keyof typeof ops, x: Float32Array) {
  const definition: Op<object> = ops[op];
  const shape = [x.length];
  const [input, value, derivative] = [
    Float64Array.from(x),
    new Float64Array(x.length),
    new Float64Array(x.length),
  ];
  definition.forward({ shape, data: value }, [{ shape, data: input }], {});
  definition.backward({
    output: { shape, data: value },
    outputGradient: { shape, data: new Float64Array(x.length).fill(1) },
    inputs: [{ shape, data: input }],
    inputGradients: [{ shape, data: derivative }],
    attributes: {},
  });
  return { value, derivative };
}

/** Every activation that the tables offer. */
const functions = Object.keys(activations).map(
  (name) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof typeof ops,
);

/** One unit in the last place of a float32 near `value`, and no less than that of the least normal number. */
const unit = (value: number) => Math.max(Math.abs(value), 1.17549435e-38) * 1.1920929e-7;

const worst = (got: ArrayLike<number>, want: Float64Array) =>
  want.reduce((most, value, i) => Math.max(most, Math.abs(got[i]! - value) / unit(value)), 0);

it('has a kernel for every activation', () => {
  expect(Object.keys(bindings)).toEqual(expect.arrayContaining(functions));
});

describe.each(['simd', 'relaxed'] as const)('%s', (arithmetic) => {
  it.each([
    ['exp', -87, 88, 2],
    ['tanh', -10, 10, 3],
    ['tanh', -0.7, 0.7, 3],
    ['sigmoid', -80, 80, 3],
    ['silu', -20, 20, 3.5],
    ['softplus', -40, 40, 3],
    ['elu', -20, 3, 3.5],
    ['selu', -20, 3, 4],
    ['logsigmoid', -40, 40, 3],
    ['softsign', -40, 40, 1.5],
    ['hardsigmoid', -2.5, 5, 1.5],
    ['gelu', -3, 8, 16],
    ['geluTanh', -3, 8, 16],
    ['mish', -20, 8, 6],
    ['relu', -3, 3, 0],
  ] as const)('%s on [%d, %d] is within %d units in the last place', (op, low, high, units) => {
    const x = grid(low, high);
    expect(worst(kernel(op, x, arithmetic).value, exact(op, x).value)).toBeLessThanOrEqual(units);
  });

  it.each(functions)('the derivative of %s is within 6·10⁻⁷', (op) => {
    const x = grid(-12, 12);
    expect(kernel(op, x, arithmetic).derivative).toBeAllClose(exact(op, x).derivative, {
      within: 6e-7,
    });
  });

  const edges = Float32Array.of(NaN, Infinity, -Infinity, 0, -0, 1e30, -1e30, 200, -200, 1e-30);
  it.each([...functions, 'exp' as const])('%s is right at both ends and keeps NaN', (op) => {
    const rounded = Float32Array.from(exact(op, edges).value);
    expect(kernel(op, edges, arithmetic).value).toBeAllClose(rounded, { within: 1e-6 });
  });
});
