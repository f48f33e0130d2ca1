import { decay, epsilon, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

/** Adadelta (Zeiler 2012): the step is measured in units of earlier steps, so that the rate can be 1. */
export const adadelta: Optimizer<'decay' | 'epsilon' | 'weightDecay', 'squares' | 'steps'> = {
  name: 'adadelta',
  title: { en: 'Adadelta', ko: 'Adadelta' },
  latex: String.raw`\Delta = \frac{\sqrt{s + \epsilon}}{\sqrt{r + \epsilon}}\, g, \quad s \leftarrow \rho s + (1 - \rho) \Delta^2, \quad \theta \leftarrow \theta - \alpha \Delta`,
  hyperparameters: [
    rate(1),
    decay('decay', String.raw`\rho`, { en: 'decay of the averages', ko: '평균의 감쇠율' }, 0.9),
    epsilon(1e-6),
    weightDecay(),
  ],
  init: (size, _values, allocate = inFloat64) => ({
    squares: allocate(size),
    steps: allocate(size),
  }),
  update(parameters, gradient, { squares, steps }, rate, { decay: rho, epsilon, weightDecay }) {
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      squares[i] = rho * squares[i]! + (1 - rho) * g * g; // r ← ρr + (1 − ρ)g²
      const delta = (Math.sqrt(steps[i]! + epsilon) / Math.sqrt(squares[i]! + epsilon)) * g; // Δ = √(s + ε) / √(r + ε) · g
      steps[i] = rho * steps[i]! + (1 - rho) * delta * delta; // s ← ρs + (1 − ρ)Δ²
      parameters[i]! -= rate * delta; // θ ← θ − αΔ
    }
  },
  fused: {
    kernel: 'adadelta',
    memory: ['squares', 'steps'],
    scalars: (_state, rate, { decay, epsilon, weightDecay }) => ({
      weightDecay,
      decay,
      rest: 1 - decay,
      epsilon,
      rate,
    }),
  },
};
