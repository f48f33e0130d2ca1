import { rate, weightDecay } from './declare.ts';
import type { Optimizer } from './optimizer.ts';

/** Gradient descent, with λθ added to the gradient where weight decay is set. */
export const sgd: Optimizer<'weightDecay', never> = {
  name: 'sgd',
  title: { en: 'SGD', ko: '확률적 경사 하강법 (SGD)' },
  latex: String.raw`\theta \leftarrow \theta - \alpha g`,
  hyperparameters: [rate(0.1), weightDecay()],
  init: () => ({}),
  update(parameters, gradient, _state, rate, { weightDecay }) {
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      parameters[i]! -= rate * g; // θ ← θ − αg
    }
  },
  fused: {
    kernel: 'sgd',
    memory: [],
    scalars: (_state, rate, { weightDecay }) => ({ weightDecay, rate }),
  },
  restsWithoutGradient: ({ weightDecay }) => weightDecay === 0,
};
