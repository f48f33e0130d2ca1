import { epsilon, rate, weightDecay } from './declare.ts';
import { inFloat64, type Optimizer } from './optimizer.ts';

type Name = 'rateDecay' | 'initialSum' | 'epsilon' | 'weightDecay';

/** Adagrad (Duchi, Hazan and Singer 2011): steps shrink where gradients have been large. */
export const adagrad: Optimizer<Name, 'sum' | 'step'> = {
  name: 'adagrad',
  title: { en: 'Adagrad', ko: 'Adagrad' },
  latex: String.raw`r \leftarrow r + g^2, \qquad \theta \leftarrow \theta - \alpha \frac{g}{\sqrt{r} + \epsilon}`,
  hyperparameters: [
    rate(0.05),
    {
      name: 'rateDecay',
      latex: 'k',
      title: { en: 'decay of the rate with steps', ko: '스텝에 따른 학습률 감소' },
      default: 0,
      minimum: 0,
      maximum: 10,
      integer: false,
    },
    {
      name: 'initialSum',
      latex: 'r_0',
      title: { en: 'sum of squares at the start', ko: '제곱합의 초깃값' },
      default: 0,
      minimum: 0,
      maximum: 1e3,
      integer: false,
    },
    epsilon(1e-10),
    weightDecay(),
  ],
  init: (size, { initialSum }, allocate = inFloat64) => ({
    sum: allocate(size).fill(initialSum),
    step: new Float64Array(1),
  }),
  update(parameters, gradient, { sum, step }, rate, { rateDecay, epsilon, weightDecay }) {
    const decayed = rate / (1 + step[0]!++ * rateDecay); // α / (1 + (t − 1)k)
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]! + weightDecay * parameters[i]!;
      sum[i]! += g * g; // r ← r + g²
      parameters[i]! -= (decayed * g) / (Math.sqrt(sum[i]!) + epsilon); // θ ← θ − αg / (√r + ε)
    }
  },
  fused: {
    kernel: 'adagrad',
    memory: ['sum'],
    scalars: ({ step }, rate, { rateDecay, epsilon, weightDecay }) => ({
      weightDecay,
      rate: rate / (1 + step[0]!++ * rateDecay),
      epsilon,
    }),
  },
  restsWithoutGradient: ({ weightDecay, epsilon }) => weightDecay === 0 && epsilon > 0,
};
