import { setImmediate } from 'node:timers/promises';
import type { TrainedWith } from '../../contract/exercise.ts';
import type { ParameterName, ScoreModel } from './score-model.ts';

type Descent = Extract<TrainedWith, { status: 'trained' }>['truth'];

/** Other calls are answered between slices of this many milliseconds. */
const slice = 10;

/** Gradient descent over all windows at once: θ ← θ − α ∂J/∂θ, a fixed number of times. */
export async function descend(
  model: ScoreModel,
  { steps, rate, formula }: { steps: number; rate: number; formula: boolean },
): Promise<Descent> {
  const losses: number[] = [];
  let since = performance.now();
  for (let step = 0; step < steps; step++) {
    const { loss, of } = model.gradients(formula);
    losses.push(loss);
    if (!Number.isFinite(loss)) return { losses, stoppedAt: step };
    for (const name of Object.keys(of) as ParameterName[]) {
      const parameter = model.parameters[name];
      for (let entry = 0; entry < parameter.length; entry++)
        parameter[entry]! -= rate * of[name][entry]!;
    }
    if (performance.now() - since < slice) continue;
    await setImmediate();
    since = performance.now();
  }
  losses.push(model.loss());
  return { losses, ...(!Number.isFinite(losses.at(-1)) && { stoppedAt: steps }) };
}
