import type { ChoiceAnswer } from '../../contract/exercise-kinds/choice.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Verdict, VerdictPart } from '../../contract/verdict.ts';
import { otherOption, unchosen } from './messages.ts';
import type { ChoiceTask, OptionSpec, ReasonSpec } from './spec.ts';

/** The options that a reason speaks for. */
export const supports = (reason: ReasonSpec, options: readonly OptionSpec[]): string[] =>
  reason.for ?? options.filter(({ grade }) => grade !== 'wrong').map(({ id }) => id);

function mark(id: string, right: boolean, code: string, ...messages: Localized[]): VerdictPart {
  return {
    id,
    earned: right ? 1 : 0,
    outOf: 1,
    feedback: messages.map((message) => ({ code, message })),
  };
}

const gradeOption = ({ grade, feedback }: OptionSpec): VerdictPart =>
  mark('option', grade !== 'wrong', grade, feedback);

/** A reason that is true but speaks for another option than the chosen one earns nothing where its author said whom it is for. */
function gradeReason(reason: ReasonSpec, chosen: OptionSpec, task: ChoiceTask): VerdictPart {
  if (!reason.right) return mark('reason', false, 'wrong-reason', reason.feedback);
  if (supports(reason, task.options).includes(chosen.id))
    return mark('reason', true, 'right-reason', reason.feedback);
  return mark('reason', !reason.for, 'reason-for-another-option', otherOption, reason.feedback);
}

/** Option and reason are marked apart, one mark each. */
export function gradeChoice(task: ChoiceTask, answer: ChoiceAnswer): Verdict {
  const option = task.options.find(({ id }) => id === answer.option);
  if (!option) return { status: 'unreadable', problem: unchosen('option', answer.option, task) };
  const reason = task.reasons.find(({ id }) => id === answer.reason);
  if (!reason) return { status: 'unreadable', problem: unchosen('reason', answer.reason, task) };
  const parts = [gradeOption(option), gradeReason(reason, option, task)];
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: parts.length, parts };
}
