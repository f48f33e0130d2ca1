import { describe, expect, test } from 'vitest';
import { traceVectors } from '../../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { activations } from '../../../../../src-main/training/activations/index.ts';
import { modelOfTrace } from '../../../../../src-renderer/screens/explore/vectors/model-of-trace.ts';
import { modelAsExpression } from '../../../../../src-renderer/screens/lab/model-graph/model-as-expression.ts';

const modelOf = (expression: string) => modelOfTrace(traceVectors(expression));

test.each([
  ['s = u^T f(W x + b)', { task: 'location', activation: 'tanh' }],
  [
    'h = relu(W x + b); z = U h + c; J = CE(y, softmax(z))',
    { task: 'entity-type', activation: 'relu' },
  ],
  ['h = σ(W x + b); s = u^T h', { task: 'location', activation: 'sigmoid' }],
])('%s is a window of a model', (expression, model) => {
  expect(modelOf(expression)).toEqual(model);
});

test.each([
  'z = W x + b; J = CE(y, softmax(z))',
  's = u^T tanh(x)',
  'J = ‖W x − y‖^2',
  's = u^T cos(W x)',
])('%s is none of the lab', (expression) => {
  expect(modelOf(expression)).toBeUndefined();
});

describe('there and back', () => {
  const batchNorm = { use: false, momentum: 0.1, epsilon: 1e-5 };
  const all = Object.values(activations).filter(({ name }) => !/^(identity|gelu-tanh)$/.test(name));
  test.each(all.map(({ name }) => name))('%s', (name) => {
    const defaults = activations[name as keyof typeof activations].hyperparameters;
    const activation = {
      name,
      ...Object.fromEntries(defaults.map((one) => [one.name, one.default])),
    };
    for (const task of ['entity-type', 'location'] as const)
      expect(modelOf(modelAsExpression({ task, hidden: [3], activation, batchNorm })!)).toEqual({
        task,
        activation: name,
      });
  });
});
