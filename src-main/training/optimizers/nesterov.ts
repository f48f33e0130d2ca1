import { momentum as momentumRate, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

/**
 * Nesterov's accelerated gradient in the form that needs the gradient at θ only, not at the point
 * ahead (Bengio et al. 2013).
 */
export const nesterov: Optimizer<'momentum' | 'weightDecay', 'velocity'> = {
  name: 'nesterov',
  title: { en: 'Nesterov momentum', ko: '네스테로프 모멘텀' },
  latex: String.raw`v \leftarrow \mu v + g, \qquad \theta \leftarrow \theta - \alpha\,(g + \mu v)`,
  hyperparameters: [rate(0.1), momentumRate(0.9), weightDecay()],
  init: (size, _values, allocate = inFloat64) => ({ velocity: allocate(size) }),
  update(parameters, gradient, { velocity }, rate, { momentum: mu, weightDecay }) {
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      velocity[i] = mu * velocity[i]! + g; // v ← μv + g
      parameters[i]! -= rate * (g + mu * velocity[i]!); // θ ← θ − α(g + μv)
    }
  },
  fused: {
    kernel: 'momentum',
    memory: ['velocity'],
    scalars: (_state, rate, { momentum, weightDecay }) => ({
      weightDecay,
      momentum,
      weight: 1,
      gradientRate: rate,
      velocityRate: rate * momentum,
    }),
  },
};
