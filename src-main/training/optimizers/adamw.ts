import { power } from '../power.ts';
import { averages } from './averages.ts';
import { beta1, beta2, epsilon, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

/** AdamW (Loshchilov and Hutter 2019): weight decay shrinks θ directly and leaves the moments alone. */
export const adamw: Optimizer<Name, 'mean' | 'squares' | 'step'> = {
  name: 'adamw',
  title: { en: 'AdamW', ko: 'AdamW' },
  latex: String.raw`\theta \leftarrow (1 - \alpha\lambda)\,\theta - \alpha \frac{m / (1 - \beta_1^t)}{\sqrt{r / (1 - \beta_2^t)} + \epsilon}`,
  hyperparameters: [rate(0.005), beta1(), beta2(), epsilon(1e-8), weightDecay(0.01)],
  init: (size, _values, allocate = inFloat64) => ({
    mean: allocate(size),
    squares: allocate(size),
    step: new Float64Array(1),
  }),
  update(parameters, gradient, { mean, squares, step }, rate, values) {
    const { beta1, beta2, epsilon, weightDecay } = values;
    const t = ++step[0]!;
    const stepSize = rate / (1 - power(beta1, t)); // α / (1 − β₁ᵗ)
    const correction = Math.sqrt(1 - power(beta2, t)); // √(1 − β₂ᵗ)
    const shrink = 1 - rate * weightDecay;
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * g; // m ← β₁m + (1 − β₁)g
      squares[i] = beta2 * squares[i]! + (1 - beta2) * g * g; // r ← β₂r + (1 − β₂)g²
      const move = (stepSize * mean[i]!) / (Math.sqrt(squares[i]!) / correction + epsilon);
      parameters[i] = shrink * parameters[i]! - move; // θ ← (1 − αλ)θ − αm̂ / (√r̂ + ε)
    }
  },
  fused: {
    kernel: 'adam',
    memory: ['mean', 'squares'],
    scalars({ step }, rate, { beta1, beta2, epsilon, weightDecay }) {
      const t = ++step[0]!;
      return {
        weightDecay: 0, // not through the moments
        ...averages(beta1, beta2),
        gradientRate: 0,
        meanRate: rate / (1 - power(beta1, t)),
        rootScale: 1 / Math.sqrt(1 - power(beta2, t)),
        epsilon,
        shrink: 1 - rate * weightDecay,
      };
    },
  },
};
