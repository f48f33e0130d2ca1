import type { ChoiceAnswer } from '../../contract/exercise-kinds/choice.ts';
import type { Solution } from '../../contract/exercise.ts';
import type { Localized } from '../../contract/localized.ts';
import { supports } from './grade.ts';
import { alsoAccepted } from './messages.ts';
import type { ChoiceTask, OptionSpec, ReasonSpec } from './spec.ts';

export const bestOption = (task: ChoiceTask): OptionSpec | undefined =>
  task.options.find(({ grade }) => grade === 'best');

export const reasonFor = (task: ChoiceTask, option: OptionSpec): ReasonSpec | undefined =>
  task.reasons.find((reason) => reason.right && supports(reason, task.options).includes(option.id));

export function solveChoice(task: ChoiceTask): ChoiceAnswer {
  const option = bestOption(task)!;
  return { option: option.id, reason: reasonFor(task, option)!.id };
}

const line = (...texts: Localized[]): Solution['steps'][number] => ({
  text: {
    en: texts.map(({ en }) => en).join(' '),
    ko: texts.map(({ ko }) => ko).join(' '),
  },
});

/** The best option with its reason, then what is accepted besides. */
export function solutionOfChoice(task: ChoiceTask): Solution['steps'] {
  const best = bestOption(task)!;
  const reason = reasonFor(task, best)!;
  const accepted = task.options.filter(({ grade }) => grade === 'accepted');
  return [
    line(best.text, best.feedback),
    line(reason.text, reason.feedback),
    ...accepted.map((option) => line(alsoAccepted, option.text, option.feedback)),
  ];
}
