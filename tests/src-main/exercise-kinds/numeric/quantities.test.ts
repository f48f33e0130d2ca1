import { describe, expect, it } from 'vitest';
import { numeric } from '../../../../src-main/exercise-kinds/numeric/index.ts';
import {
  quantityNames,
  type QuantityName,
} from '../../../../src-main/exercise-kinds/numeric/quantities/index.ts';

const solve = (quantity: string, given: object): number[] =>
  Object.values(numeric.prepare(numeric.spec.parse({ quantity, given }), 0).solve().entries).map(
    Number,
  );

const layer = { W: [[1, 2], [0, -1]], x: [1, 1], b: [0, 0] }; // prettier-ignore

/** Numbers worked out here by their formulas, apart from the engine. */
const cases: Record<QuantityName, readonly (readonly [given: object, key: readonly number[]])[]> = {
  softmax: [
    [{ z: [0, 0] }, [1 / 2, 1 / 2]],
    [{ z: [Math.log(1), Math.log(3)] }, [1 / 4, 3 / 4]],
  ],
  'cross-entropy': [[{ z: [Math.log(1), Math.log(3)], target: 2 }, [Math.log(4 / 3)]]],
  'logits-gradient': [[{ z: [Math.log(1), Math.log(3)], target: 2 }, [1 / 4, -1 / 4]]],
  'activation-derivative': [
    [{ activation: 'sigmoid', z: [0, Math.log(3)] }, [1 / 4, 3 / 16]],
    [{ activation: 'tanh', z: [0, Math.log(2)] }, [1, 1 - 0.36]],
    [{ activation: 'relu', z: [2, -2] }, [1, 0]],
    [{ activation: 'hardtanh', z: [0.5, -3] }, [1, 0]],
    [{ activation: 'softplus', z: [0] }, [1 / 2]],
  ],
  // z = (3, −1): ReLU keeps the first row of W.
  'layer-jacobian': [[{ ...layer, activation: 'relu' }, [1, 2, 0, 0]]],
  'layer-gradient': [
    [{ ...layer, activation: 'identity', u: [2, 3], by: 'b' }, [2, 3]],
    [{ ...layer, x: [5, 7], activation: 'identity', u: [2, 3], by: 'W' }, [10, 14, 15, 21]],
    [{ ...layer, activation: 'identity', u: [2, 3], by: 'x' }, [2, 1]],
  ],
  'l2-term': [
    [{ theta: [3, -4], lambda: 0.5, ask: 'term' }, [12.5]],
    [{ theta: [3, -4], lambda: 0.5, ask: 'gradient' }, [3, -4]],
  ],
  'optimizer-step': [
    [{ optimizer: 'sgd', rate: 0.5, theta: [1], gradients: [[4]] }, [-1]],
    [{ optimizer: 'momentum', rate: 1, theta: [0], gradients: [[1], [1]] }, [-1 - 1.9]],
    [{ optimizer: 'adagrad', rate: 1, theta: [0], gradients: [[3], [4]] }, [-1 - 4 / 5]],
    [{ optimizer: 'rmsprop', rate: 1, theta: [0], gradients: [[7]] }, [-1 / Math.sqrt(0.1)]],
    [{ optimizer: 'adam', rate: 0.25, theta: [1, 1], gradients: [[5, -0.1]] }, [0.75, 1.25]],
  ],
  'scheduled-rate': [
    [{ schedule: 'halving', rate: 0.8, every: 3, t: 8 }, [0.2]],
    [{ schedule: 'exponential', rate: 2, k: 0.5, t: 4 }, [2 / Math.exp(2)]],
  ],
  'initial-scale': [
    [{ initializer: 'xavier', ask: 'range', inputs: 2, outputs: 4 }, [1]],
    [{ initializer: 'xavier', ask: 'variance', inputs: 250, outputs: 150 }, [1 / 200]],
    [{ initializer: 'he', ask: 'deviation', inputs: 50, outputs: 9 }, [0.2]],
  ],
  'norm-clipping': [
    [{ g: [30, 40], limit: 5 }, [3, 4]],
    [{ g: [0.3, 0.4], limit: 5 }, [0.3, 0.4]],
  ],
  // ((x + h)³ − (x − h)³) / 2h = 3x² + h².
  'central-difference': [[{ f: 'x^3', x: 2, h: 0.5 }, [12.25]]],
};

describe.each(quantityNames)('the quantity %s', (name) => {
  it.each(cases[name])('at %j is %j', (given, key) => {
    const found = solve(name, given);
    expect(found).toHaveLength(key.length);
    found.forEach((value, at) => expect(value).toBeCloseTo(key[at]!, 6));
  });
});
