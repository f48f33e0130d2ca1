import { power } from '../power.ts';
import { averages } from './averages.ts';
import { beta1, beta2, epsilon, rate, toggle, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'beta1' | 'beta2' | 'epsilon' | 'amsgrad' | 'weightDecay';

/**
 * Adam (Kingma and Ba 2015), with AMSGrad (Reddi, Kale and Kumar 2018) as a switch: divide by the
 * largest r so far, before its correction. Weight decay is coupled: it goes through the moments.
 */
export const adam: Optimizer<Name, 'mean' | 'squares' | 'largest' | 'step'> = {
  name: 'adam',
  title: { en: 'Adam', ko: 'Adam' },
  latex: String.raw`m \leftarrow \beta_1 m + (1 - \beta_1) g, \quad r \leftarrow \beta_2 r + (1 - \beta_2) g^2, \quad \theta \leftarrow \theta - \alpha \frac{m / (1 - \beta_1^t)}{\sqrt{r / (1 - \beta_2^t)} + \epsilon}`,
  hyperparameters: [
    rate(0.005),
    beta1(),
    beta2(),
    epsilon(1e-8),
    toggle('amsgrad', { en: 'AMSGrad', ko: 'AMSGrad' }),
    weightDecay(),
  ],
  init: (size, { amsgrad }, allocate = inFloat64) => ({
    mean: allocate(size),
    squares: allocate(size),
    largest: allocate(amsgrad === 1 ? size : 0),
    step: new Float64Array(1),
  }),
  update(parameters, gradient, { mean, squares, largest, step }, rate, values) {
    const { beta1, beta2, epsilon, amsgrad, weightDecay } = values;
    const t = ++step[0]!;
    const stepSize = rate / (1 - power(beta1, t)); // α / (1 − β₁ᵗ)
    const correction = Math.sqrt(1 - power(beta2, t)); // √(1 − β₂ᵗ)
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * g; // m ← β₁m + (1 − β₁)g
      squares[i] = beta2 * squares[i]! + (1 - beta2) * g * g; // r ← β₂r + (1 − β₂)g²
      if (amsgrad === 1) largest[i] = Math.max(largest[i]!, squares[i]!);
      const r = amsgrad === 1 ? largest[i]! : squares[i]!;
      parameters[i]! -= (stepSize * mean[i]!) / (Math.sqrt(r) / correction + epsilon); // θ ← θ − αm̂ / (√r̂ + ε)
    }
  },
  fused: {
    kernel: 'adam',
    memory: ['mean', 'squares', 'largest'],
    scalars({ step }, rate, { beta1, beta2, epsilon, weightDecay }) {
      const t = ++step[0]!;
      return {
        weightDecay,
        ...averages(beta1, beta2),
        gradientRate: 0,
        meanRate: rate / (1 - power(beta1, t)),
        rootScale: 1 / Math.sqrt(1 - power(beta2, t)),
        epsilon,
        shrink: 1,
      };
    },
  },
};
