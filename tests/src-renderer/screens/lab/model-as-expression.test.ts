import { describe, expect, test } from 'vitest';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { activations } from '../../../../src-main/training/activations/index.ts';
import { modelAsExpression } from '../../../../src-renderer/screens/lab/model-graph/model-as-expression.ts';

const tanh = { name: 'tanh' };
const batchNorm = { use: false, momentum: 0.1, epsilon: 1e-5 };

test('the lecture’s window score', () => {
  expect(modelAsExpression({ task: 'location', hidden: [8], activation: tanh, batchNorm })).toBe(
    'z = W x + b; h = tanh(z); s = u^T h; J = -log(σ(s))',
  );
});

test('two layers and classes', () => {
  expect(
    modelAsExpression({ task: 'entity-type', hidden: [8, 4], activation: tanh, batchNorm }),
  ).toBe(
    'z_1 = W_1 x + b_1; h_1 = tanh(z_1); z_2 = W_2 h_1 + b_2; h_2 = tanh(z_2); ' +
      't = U h_2 + c; p = softmax(t); J = CE(y, p)',
  );
});

test('no hidden layer', () => {
  expect(modelAsExpression({ task: 'entity-type', hidden: [], activation: tanh, batchNorm })).toBe(
    't = U x + c; p = softmax(t); J = CE(y, p)',
  );
});

test('with batch norm the loss of a window hangs on its batch: no graph of one window', () => {
  const model = { hidden: [8], activation: tanh, batchNorm: { ...batchNorm, use: true } };
  expect(modelAsExpression({ ...model, task: 'entity-type' })).toBeUndefined();
});

describe('every activation of the lab', () => {
  test.each(Object.values(activations).map(({ name, hyperparameters }) => [name, hyperparameters]))(
    '%s can be followed through the graph, or has no link',
    (name, hyperparameters) => {
      const defaults = hyperparameters.map((one) => [one.name, one.default] as const);
      const activation = { name, ...Object.fromEntries(defaults) };
      const expressions = (['location', 'entity-type'] as const).map((task) =>
        modelAsExpression({ task, hidden: [8, 4], activation, batchNorm }),
      );
      if (name === 'gelu-tanh') return expect(expressions).toEqual([undefined, undefined]);
      for (const expression of expressions)
        expect(Object.keys(traceVectors(expression!).gradients)).toContain('W_2');
    },
  );
});
