/**
 * How to add an op, told as a test: the root mean square, rms(x) = √(Σ xᵢ² / n).
 *
 * In the engine it would be a file `ops/root-mean-square.ts` that exports the object below, and one
 * line in `ops/index.ts`; the gradient check over all ops then tries its examples by itself.
 */
import { expect, test } from 'vitest';
import {
  checkGradient,
  evaluate,
  Graph,
  multiply,
  ShapeError,
  sum,
  tensor,
  type Op,
} from '../../../src-main/engine/index.ts';

const rootMeanSquare: Op = {
  name: 'rootMeanSquare',
  formula: '\\sqrt{\\tfrac{1}{n} \\sum_i x_i^2}',
  examples: [{ inputs: [[4]] }, { inputs: [[2, 3]] }],

  // 1. The shape of the output, or an error that says how to mend it.
  shape(inputs) {
    if (inputs.length !== 1)
      throw new ShapeError('rootMeanSquare', inputs, `it takes one input, not ${inputs.length}.`);
    return [];
  },

  // 2. Forward: y = √(Σ xᵢ² / n), written into the output.
  forward(output, [x]) {
    let squares = 0;
    for (const entry of x!.data) squares += entry * entry;
    output.data[0] = Math.sqrt(squares / x!.data.length);
  },

  // 3. Backward: ∂y/∂xᵢ = xᵢ / (n y), times the upstream gradient, added to what is there.
  backward({ output, outputGradient, inputs: [x], inputGradients: [dx] }) {
    const scale = outputGradient.data[0]! / (x!.data.length * output.data[0]!);
    if (dx) dx.data.forEach((_, i) => (dx.data[i]! += scale * x!.data[i]!));
  },
};

const graph = new Graph();
const x = graph.input('x', [4]);
const values = new Map([[x, tensor([1, -3, 3, 9])]]);
const y = graph.apply(rootMeanSquare, [x]);

test('4. it computes: rms(1, −3, 3, 9) = 5', () => {
  expect(evaluate(y, values).data[0]).toBe(5);
});

test('5. its gradient is that of central differences', () => {
  expect(checkGradient({ output: y, wanted: [x], values }).passed).toBe(true);
});

test('6. it works together with the others, also where x branches', () => {
  const output = sum(multiply(y, x));
  expect(checkGradient({ output, wanted: [x], values }).passed).toBe(true);
});

test('a node of an op outside the table says so', () => {
  expect(y.op).toBe('local');
  expect(y.definition).toBe(rootMeanSquare);
  expect(() => graph.apply(rootMeanSquare, [x, x])).toThrow('rootMeanSquare got [4] and [4]');
});
