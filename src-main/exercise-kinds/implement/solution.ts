import type { Solution } from '../../contract/exercise.ts';
import type { ImplementTask } from './tasks/implement-task.ts';

/** The rule and why it holds, then code that earns full marks. */
export const solutionOfImplement = ({
  formula,
  reason,
  solution,
}: ImplementTask): Solution['steps'] => [{ latex: formula, text: reason }, { code: solution }];
