import { power } from '../power.ts';
import { averages } from './averages.ts';
import { beta1, beta2, decay, epsilon, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'beta1' | 'beta2' | 'epsilon' | 'momentumDecay' | 'weightDecay';

/** ln 0.96: the constant of the momentum schedule in Dozat's paper. */
const LOG_BASE = Math.log(0.96);

/** μₜ = β₁(1 − ½ · 0.96^(tψ)) */
const momentumAt = (t: number, beta1: number, momentumDecay: number) =>
  beta1 * (1 - 0.5 * Math.exp(t * momentumDecay * LOG_BASE));

/** NAdam (Dozat 2016): Adam with Nesterov's look ahead, and a momentum that warms up. */
export const nadam: Optimizer<Name, 'mean' | 'squares' | 'step' | 'product'> = {
  name: 'nadam',
  title: { en: 'NAdam', ko: 'NAdam' },
  latex: String.raw`\theta \leftarrow \theta - \frac{\alpha}{\sqrt{\hat r} + \epsilon} \left( \frac{1 - \mu_t}{1 - \prod_{i \le t} \mu_i}\, g + \frac{\mu_{t+1}}{1 - \prod_{i \le t+1} \mu_i}\, m \right)`,
  hyperparameters: [
    rate(0.005),
    beta1(),
    beta2(),
    epsilon(1e-8),
    decay(
      'momentumDecay',
      String.raw`\psi`,
      { en: 'decay of the momentum', ko: '모멘텀의 감쇠율' },
      0.004,
    ),
    weightDecay(),
  ],
  init: (size, _values, allocate = inFloat64) => ({
    mean: allocate(size),
    squares: allocate(size),
    step: new Float64Array(1),
    product: new Float64Array(1).fill(1),
  }),
  update(parameters, gradient, { mean, squares, step, product }, rate, values) {
    const { beta1, beta2, epsilon, momentumDecay, weightDecay } = values;
    const t = ++step[0]!;
    const now = momentumAt(t, beta1, momentumDecay);
    const next = momentumAt(t + 1, beta1, momentumDecay);
    product[0]! *= now; // ∏ μᵢ
    const gradientRate = (rate * (1 - now)) / (1 - product[0]!);
    const meanRate = (rate * next) / (1 - product[0]! * next);
    const correction = 1 - power(beta2, t); // 1 − β₂ᵗ
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * g; // m ← β₁m + (1 − β₁)g
      squares[i] = beta2 * squares[i]! + (1 - beta2) * g * g; // r ← β₂r + (1 − β₂)g²
      const divisor = Math.sqrt(squares[i]! / correction) + epsilon; // √r̂ + ε
      parameters[i]! -= (gradientRate * g + meanRate * mean[i]!) / divisor;
    }
  },
  fused: {
    kernel: 'adam',
    memory: ['mean', 'squares'],
    scalars({ step, product }, rate, { beta1, beta2, epsilon, momentumDecay, weightDecay }) {
      const t = ++step[0]!;
      const now = momentumAt(t, beta1, momentumDecay);
      const next = momentumAt(t + 1, beta1, momentumDecay);
      product[0]! *= now;
      return {
        weightDecay,
        ...averages(beta1, beta2),
        gradientRate: (rate * (1 - now)) / (1 - product[0]!),
        meanRate: (rate * next) / (1 - product[0]! * next),
        rootScale: 1 / Math.sqrt(1 - power(beta2, t)),
        epsilon,
        shrink: 1,
      };
    },
  },
};
