import { z } from 'zod';
import { defaultValues } from '../../../training/experiment/hyperparameters.ts';
import { optimizers, type Optimizer } from '../../../training/optimizers/index.ts';
import { number, positive, vector } from './declare.ts';

export const stepFields = z.strictObject({
  optimizer: z.enum(['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam']),
  rate: positive,
  theta: vector,
  /** The gradient of each step taken, in their order. */
  gradients: z.array(z.array(number)).min(1).max(3),
  /** Hyperparameters that differ from the defaults of the optimizer. */
  with: z.record(z.string(), number).default({}),
});
export type Step = z.infer<typeof stepFields>;

export const optimizerOf = ({ optimizer }: Pick<Step, 'optimizer'>): Optimizer =>
  optimizers[optimizer];

/** The hyperparameters that hold. */
export const valuesOf = (step: Step): Record<string, number> => ({
  ...defaultValues(optimizerOf(step).hyperparameters),
  ...step.with,
});

export interface Walk {
  /** θ before the last step. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** What the optimizer remembers after the last step, by name. */
  readonly memory: Readonly<Record<string, ArrayLike<number>>>;
}

/** Takes the steps by the training table. */
export function walk(step: Step): Walk {
  const optimizer = optimizerOf(step);
  const values = valuesOf(step);
  const theta = Float64Array.from(step.theta);
  const memory = optimizer.init(theta.length, values);
  let before = Array.from(theta);
  for (const gradient of step.gradients) {
    before = Array.from(theta);
    optimizer.update(theta, Float64Array.from(gradient), memory, step.rate, values);
  }
  return { before, after: Array.from(theta), memory };
}

/** θ after the steps. */
export const takeSteps = (step: Step): readonly number[] => walk(step).after;
