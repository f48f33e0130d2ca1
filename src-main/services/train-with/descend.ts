import type { TrainedWith } from '../../contract/exercise.ts';
import type { ParameterName, ScoreModel } from './score-model.ts';

type Descent = Extract<TrainedWith, { status: 'trained' }>['truth'];

interface DescentOptions {
  readonly steps: number;
  readonly rate: number;
  /** Whether the formula stands for the gradient. */
  readonly formula: boolean;
  /** Asked before every step. */
  readonly isStopped: () => boolean;
}

/**
 * Gradient descent over all windows at once: θ ← θ − α ∂J/∂θ, a fixed number of times; undefined when
 * it was stopped.
 */
export function descend(
  model: ScoreModel,
  { steps, rate, formula, isStopped }: DescentOptions,
): Descent | undefined {
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    if (isStopped()) return undefined;
    const { loss, of } = model.gradients(formula);
    losses.push(loss);
    if (!Number.isFinite(loss)) return { losses, stoppedAt: step };
    for (const name of Object.keys(of) as ParameterName[]) {
      const parameter = model.parameters[name];
      for (let entry = 0; entry < parameter.length; entry++)
        parameter[entry]! -= rate * of[name][entry]!;
    }
  }
  losses.push(model.loss());
  return { losses, ...(!Number.isFinite(losses.at(-1)) && { stoppedAt: steps }) };
}
