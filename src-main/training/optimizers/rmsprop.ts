import { decay, epsilon, momentum, rate, toggle, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'decay' | 'momentum' | 'centered' | 'epsilon' | 'weightDecay';

/**
 * RMSprop (Tieleman and Hinton 2012). Centred, it divides by the standard deviation of the gradient
 * instead of its root mean square (Graves 2013). The moments start at 0 and are not corrected for it.
 */
export const rmsprop: Optimizer<Name, 'squares' | 'mean' | 'velocity'> = {
  name: 'rmsprop',
  title: { en: 'RMSprop', ko: 'RMSprop' },
  latex: String.raw`r \leftarrow \rho r + (1 - \rho)\, g^2, \qquad \theta \leftarrow \theta - \alpha \frac{g}{\sqrt{r} + \epsilon}`,
  hyperparameters: [
    rate(0.005),
    decay('decay', String.raw`\rho`, { en: 'decay of the squares', ko: '제곱 평균의 감쇠율' }, 0.9),
    momentum(0),
    toggle('centered', { en: 'centred', ko: '평균을 뺀 분산 사용' }),
    epsilon(1e-8),
    weightDecay(),
  ],
  init: (size, { centered }, allocate = inFloat64) => ({
    squares: allocate(size),
    mean: allocate(centered === 1 ? size : 0),
    velocity: allocate(size),
  }),
  update(parameters, gradient, { squares, mean, velocity }, rate, values) {
    const { decay: rho, momentum: mu, centered, epsilon, weightDecay } = values;
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      squares[i] = rho * squares[i]! + (1 - rho) * g * g; // r ← ρr + (1 − ρ)g²
      let variance = squares[i]!;
      if (centered === 1) {
        mean[i] = rho * mean[i]! + (1 - rho) * g; // m ← ρm + (1 − ρ)g
        variance = Math.max(0, variance - mean[i]! * mean[i]!); // rounding can take it below 0
      }
      velocity[i] = mu * velocity[i]! + g / (Math.sqrt(variance) + epsilon); // v ← μv + g / (√r + ε)
      parameters[i]! -= rate * velocity[i]!; // θ ← θ − αv
    }
  },
  fused: {
    kernel: 'rmsprop',
    memory: ['squares', 'velocity', 'mean'],
    scalars: (_state, rate, { decay, momentum, epsilon, weightDecay }) => ({
      weightDecay,
      decay,
      rest: 1 - decay,
      momentum,
      epsilon,
      rate,
    }),
  },
};
