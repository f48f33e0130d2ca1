import { power } from '../power.ts';
import { beta1, beta2, epsilon, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

/** AdaMax (Kingma and Ba 2015, section 7.1): Adam with the largest recent gradient instead of the root mean square. */
export const adamax: Optimizer<Name, 'mean' | 'largest' | 'step'> = {
  name: 'adamax',
  title: { en: 'AdaMax', ko: 'AdaMax' },
  latex: String.raw`u \leftarrow \max(\beta_2 u,\; |g| + \epsilon), \qquad \theta \leftarrow \theta - \frac{\alpha}{1 - \beta_1^t} \cdot \frac{m}{u}`,
  hyperparameters: [rate(0.005), beta1(), beta2(), epsilon(1e-8), weightDecay()],
  init: (size, _values, allocate = inFloat64) => ({
    mean: allocate(size),
    largest: allocate(size),
    step: new Float64Array(1),
  }),
  update(parameters, gradient, { mean, largest, step }, rate, values) {
    const { beta1, beta2, epsilon, weightDecay } = values;
    const t = ++step[0]!;
    const stepSize = rate / (1 - power(beta1, t)); // α / (1 − β₁ᵗ)
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * g; // m ← β₁m + (1 − β₁)g
      largest[i] = Math.max(beta2 * largest[i]!, Math.abs(g) + epsilon); // u ← max(β₂u, |g| + ε)
      parameters[i]! -= (stepSize * mean[i]!) / largest[i]!; // θ ← θ − αm̂ / u
    }
  },
  fused: {
    kernel: 'adamax',
    memory: ['mean', 'largest'],
    scalars({ step }, rate, { beta1, beta2, epsilon, weightDecay }) {
      const t = ++step[0]!;
      return {
        weightDecay,
        beta1,
        rest1: 1 - beta1,
        beta2,
        epsilon,
        rate: rate / (1 - power(beta1, t)),
      };
    },
  },
};
