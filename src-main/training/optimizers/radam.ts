import { power } from '../power.ts';
import { averages } from './averages.ts';
import { beta1, beta2, epsilon, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

/** Below this many effective samples the variance of the adaptive rate is not finite enough to use. */
const TRACTABLE = 5;

/**
 * How much to trust the adaptive rate at step t (Liu et al. 2020, section 4): 0 while its variance is
 * intractable, then rising towards 1.
 */
function rectification(t: number, beta2: number): number {
  const limit = 2 / (1 - beta2) - 1; // ρ∞
  const remembered = power(beta2, t);
  const rho = limit - (2 * t * remembered) / (1 - remembered); // ρₜ
  if (rho <= TRACTABLE) return 0;
  return Math.sqrt(((rho - 4) * (rho - 2) * limit) / ((limit - 4) * (limit - 2) * rho));
}

/** RAdam (Liu et al. 2020): momentum alone at first, then Adam with its rate rectified. */
export const radam: Optimizer<Name, 'mean' | 'squares' | 'step'> = {
  name: 'radam',
  title: { en: 'RAdam', ko: 'RAdam' },
  latex: String.raw`\theta \leftarrow \theta - \alpha\, \hat m \cdot \begin{cases} c_t \dfrac{\sqrt{1 - \beta_2^t}}{\sqrt{r} + \epsilon} & \text{if } \rho_t > 5 \\ 1 & \text{if } \rho_t \le 5 \end{cases}`,
  hyperparameters: [rate(0.005), beta1(), beta2(), epsilon(1e-8), weightDecay()],
  init: (size, _values, allocate = inFloat64) => ({
    mean: allocate(size),
    squares: allocate(size),
    step: new Float64Array(1),
  }),
  update(parameters, gradient, { mean, squares, step }, rate, values) {
    const { beta1, beta2, epsilon, weightDecay } = values;
    const t = ++step[0]!;
    const stepSize = rate / (1 - power(beta1, t)); // α / (1 − β₁ᵗ)
    const trust = rectification(t, beta2);
    const scale = trust * Math.sqrt(1 - power(beta2, t));
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * g; // m ← β₁m + (1 − β₁)g
      squares[i] = beta2 * squares[i]! + (1 - beta2) * g * g; // r ← β₂r + (1 − β₂)g²
      const adaptive = trust > 0 ? scale / (Math.sqrt(squares[i]!) + epsilon) : 1;
      parameters[i]! -= stepSize * mean[i]! * adaptive; // θ ← θ − αm̂ · (rectified rate, or 1)
    }
  },
  fused: {
    kernel: 'adam',
    memory: ['mean', 'squares'],
    scalars({ step }, rate, { beta1, beta2, epsilon, weightDecay }) {
      const t = ++step[0]!;
      const stepSize = rate / (1 - power(beta1, t));
      const trust = rectification(t, beta2);
      const isAdaptive = trust > 0;
      return {
        weightDecay,
        ...averages(beta1, beta2),
        gradientRate: 0,
        meanRate: isAdaptive ? stepSize * trust * Math.sqrt(1 - power(beta2, t)) : stepSize,
        rootScale: isAdaptive ? 1 : 0,
        epsilon: isAdaptive ? epsilon : 1,
        shrink: 1,
      };
    },
  },
};
