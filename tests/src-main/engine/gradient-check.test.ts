import { describe, expect, test } from 'vitest';
import {
  centralDifferences,
  checkGradient,
  Graph,
  multiply,
  ops,
  square,
  sum,
  tanh,
  tensor,
  type Op,
} from '../../../src-main/engine/index.ts';

const x = new Graph().input('x', [3]);
const values = new Map([[x, tensor([0.5, -1, 2])]]);

test('central differences of Σ x² are 2x, and leave the values alone', () => {
  const [differences] = centralDifferences({ output: sum(square(x)), wanted: [x], values });
  expect(differences!.data).toBeAllClose([1, -2, 4], { within: 1e-9 });
  expect(Array.from(values.get(x)!.data)).toEqual([0.5, -1, 2]);
});

test('the upstream gradient weighs the entries of a vector', () => {
  const question = { output: square(x), wanted: [x], values, upstream: tensor([1, 10, 0]) };
  expect(centralDifferences(question)[0]!.data).toBeAllClose([1, -20, 0], { within: 1e-9 });
  expect(checkGradient(question).passed).toBe(true);
});

describe('a wrong backward pass is found', () => {
  const wrong = (backward: Op['backward']): Op => ({ ...ops.tanh, name: 'wrong', backward });
  const mistakes: [string, Op['backward']][] = [
    ['no backward at all', () => {}],
    [
      'f for f′',
      ({ output, outputGradient: g, inputGradients: [dx] }) =>
        dx!.data.forEach((_, i) => (dx!.data[i]! += g.data[i]! * output.data[i]!)),
    ],
    [
      'upstream left out',
      ({ output, inputGradients: [dx] }) =>
        dx!.data.forEach((_, i) => (dx!.data[i]! += 1 - output.data[i]! * output.data[i]!)),
    ],
    ['NaN', ({ inputGradients: [dx] }) => void dx!.data.fill(NaN)],
  ];
  test.each(mistakes)('%s', (_, backward) => {
    const output = x.graph.apply(wrong(backward), [x]);
    const check = checkGradient({ output, wanted: [x], values, upstream: tensor([1, 2, 3]) });
    expect(check.passed).toBe(false);
    expect(check.worst!.node).toBe(x);
  });

  test('an assignment that overwrites instead of adding, at a branch', () => {
    const overwriting = wrong(({ output, outputGradient: g, inputGradients: [dx] }) =>
      dx!.data.forEach((_, i) => (dx!.data[i] = g.data[i]! * (1 - output.data[i]! ** 2))),
    );
    const branch = (op: Op) => multiply(x.graph.apply(op, [x]), x);
    expect(checkGradient({ output: branch(ops.tanh), wanted: [x], values }).passed).toBe(true);
    expect(checkGradient({ output: branch(overwriting), wanted: [x], values }).passed).toBe(false);
  });

  test('NaN in one entry, whatever the others are', () => {
    const first = wrong((call) => {
      ops.tanh.backward(call);
      call.inputGradients[0]!.data[0] = NaN;
    });
    const output = x.graph.apply(first, [x]);
    expect(checkGradient({ output, wanted: [x], values })).toMatchObject({
      passed: false,
      worst: { index: 0, difference: Infinity },
    });
  });

  test('one entry that is off by a thousandth, and which one it is', () => {
    const off = wrong((call) => {
      ops.tanh.backward(call);
      call.inputGradients[0]!.data[1]! *= 1.001;
    });
    const { passed, worst } = checkGradient({
      output: x.graph.apply(off, [x]),
      wanted: [x],
      values,
    });
    expect(passed).toBe(false);
    expect(worst).toMatchObject({ node: x, index: 1 });
    expect(worst!.analytic / worst!.numeric).toBeAllClose(1.001, { within: 1e-6 });
  });
});

test('a right gradient passes, with every entry in the report', () => {
  const { passed, entries } = checkGradient({ output: tanh(x), wanted: [x], values });
  expect(passed).toBe(true);
  expect(entries.map(({ index }) => index)).toEqual([0, 1, 2]);
});
