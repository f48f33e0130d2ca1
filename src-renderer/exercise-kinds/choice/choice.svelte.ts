import type { ChoiceAnswer } from '../../../src-main/contract/exercise-kinds/choice.ts';
import type { VerdictPart } from '../../../src-main/contract/verdict.ts';
import type { ExerciseSession } from '../session.svelte.ts';

export type ChoicePart = keyof ChoiceAnswer;

/** The two choices of a task: what to do, and why. */
export class ChoiceSheet {
  readonly session: ExerciseSession<'choice'>;
  /** Whether a check was asked for before both were chosen. */
  incomplete = $state(false);

  constructor(session: ExerciseSession<'choice'>) {
    this.session = session;
  }

  choose(part: ChoicePart, id: string): void {
    this.incomplete = false;
    this.session.write({ ...this.session.answer, [part]: id });
  }

  get isComplete(): boolean {
    return this.session.answer.option !== '' && this.session.answer.reason !== '';
  }

  async check(): Promise<void> {
    this.incomplete = !this.isComplete;
    if (this.isComplete) await this.session.check();
  }

  /** What was said about a choice, as long as the choice stands. */
  verdictOn(part: ChoicePart): VerdictPart | undefined {
    const { verdict, checkedAnswer, answer } = this.session;
    if (verdict?.status !== 'graded' || checkedAnswer?.[part] !== answer[part]) return undefined;
    return verdict.parts.find(({ id }) => id === part);
  }
}
