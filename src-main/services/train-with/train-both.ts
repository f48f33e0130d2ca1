import type { ExerciseKindName } from '../../contract/exercise-kinds/index.ts';
import type { TrainedWith } from '../../contract/exercise.ts';
import { derivationTaskOf, windowTargetOf } from '../../exercise-kinds/index.ts';
import { descend } from './descend.ts';
import { agreesIn, gradientTable } from './gradient-table.ts';
import type { LocationWindows } from './location-windows.ts';
import { readFormula } from './read-formula.ts';
import { ScoreModel, vectorLength } from './score-model.ts';

/** Words on each side of the window. */
export const side = 1;
const steps = 60;
const rate = 1;

/** All that the two trainings need, as it crosses into their thread. */
export interface TrainingTask {
  readonly kind: ExerciseKindName;
  readonly spec: unknown;
  readonly variant: number;
  /** An answer that reads, and whose shape fits. */
  readonly text: string;
  readonly windows: LocationWindows;
}

/** Trains with the true gradient and with the formula, from the same start. */
export function trainBoth(
  { kind, spec, variant, text, windows }: TrainingTask,
  isStopped: () => boolean,
): TrainedWith {
  const { question, uses } = derivationTaskOf(kind, spec, variant)!;
  const target = windowTargetOf(question)!;
  const formula = readFormula(text, question, uses);
  const model = () => new ScoreModel(question, windows, target, formula);
  const columns = target === 'W' ? vectorLength * (2 * side + 1) : vectorLength;
  const check = gradientTable(model(), { target, columns });
  const truth = descend(model(), { steps, rate, formula: false, isStopped });
  const yours = truth && descend(model(), { steps, rate, formula: true, isStopped });
  if (!yours) return { status: 'stopped' };
  return {
    status: 'trained',
    truth,
    yours,
    windows: windows.windows.length,
    rate,
    check,
    agrees: agreesIn(check),
  };
}
