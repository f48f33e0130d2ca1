import { decay, momentum as momentumRate, rate, toggle, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'momentum' | 'dampening' | 'nesterov' | 'weightDecay';

/**
 * Momentum (Polyak 1964; Sutskever et al. 2013), in the form in which the rate stands outside of the
 * velocity, so that a change of rate acts at once. The first velocity is the gradient, not dampened.
 */
export const momentum: Optimizer<Name, 'velocity' | 'step'> = {
  name: 'momentum',
  title: { en: 'momentum', ko: '모멘텀' },
  latex: String.raw`v \leftarrow \mu v + (1 - d)\, g, \qquad \theta \leftarrow \theta - \alpha v`,
  hyperparameters: [
    rate(0.1),
    momentumRate(0.9),
    decay('dampening', 'd', { en: 'dampening', ko: '감쇠' }, 0),
    toggle('nesterov', { en: 'Nesterov form', ko: '네스테로프 방식' }),
    weightDecay(),
  ],
  init: (size, _values, allocate = inFloat64) => ({
    velocity: allocate(size),
    step: new Float64Array(1),
  }),
  update(parameters, gradient, { velocity, step }, rate, values) {
    const { momentum: mu, dampening, nesterov, weightDecay } = values;
    const weight = step[0]! === 0 ? 1 : 1 - dampening;
    step[0]!++;
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      velocity[i] = mu * velocity[i]! + weight * g; // v ← μv + (1 − d)g
      const direction = nesterov === 1 ? g + mu * velocity[i]! : velocity[i]!;
      parameters[i]! -= rate * direction; // θ ← θ − αv
    }
  },
  fused: {
    kernel: 'momentum',
    memory: ['velocity'],
    scalars: ({ step }, rate, { momentum, dampening, nesterov, weightDecay }) => ({
      weightDecay,
      momentum,
      weight: step[0]!++ === 0 ? 1 : 1 - dampening,
      gradientRate: nesterov * rate,
      velocityRate: nesterov === 1 ? rate * momentum : rate,
    }),
  },
};
