import type { ExerciseState } from '../../src-main/contract/course.ts';
import type { AnswerOf, ExerciseKindName } from '../../src-main/contract/exercise-kinds/index.ts';
import type {
  Checked,
  Reading,
  Solution,
  TaskOf,
  TrainedWith,
} from '../../src-main/contract/exercise.ts';
import type { Localized } from '../../src-main/contract/localized.ts';
import { isCorrect, type Verdict } from '../../src-main/contract/verdict.ts';
import type { Client } from '../client/index.ts';

const draftDelay = 600;

/** A moment to think with a hint before the next one comes, in milliseconds. */
const hintPause = 3000;

/** One sitting with one task: what is typed, what was said about it, which hints were taken. */
export class ExerciseSession<K extends ExerciseKindName = ExerciseKindName> {
  readonly task: TaskOf<K>;
  answer = $state.raw() as AnswerOf<K>;
  checked = $state.raw<Checked>();
  /** The answer that the verdict is about; parts that were changed since are open again. */
  checkedAnswer = $state.raw<AnswerOf<K>>();
  checking = $state(false);
  state = $state<ExerciseState>('new');
  attempts = $state(0);
  hints = $state.raw<readonly Localized[]>([]);
  /** Whether the next hint was asked for and waits for its moment. */
  hintIsComing = $state(false);
  solution = $state.raw<Solution>();
  /** What the last call threw. */
  failure = $state.raw<unknown>();
  draftSaved = $state(true);
  readonly verdict: Verdict | undefined = $derived(this.checked?.verdict);
  readonly solvedNow = $derived(this.verdict !== undefined && isCorrect(this.verdict));
  readonly #client: Client;
  readonly #empty: AnswerOf<K>;
  #lastHintAt = -Infinity;
  #draft: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client, task: TaskOf<K>, empty: AnswerOf<K>) {
    this.#client = client;
    this.task = task;
    this.#empty = empty;
    this.answer = task.draft ?? empty;
    this.state = task.state;
    this.attempts = task.attempts;
  }

  get #reference(): { id: string; variant: number } {
    return { id: this.task.id, variant: this.task.variant };
  }

  /** Takes what the learner typed and keeps it as a draft after a short pause. */
  write(answer: AnswerOf<K>): void {
    this.answer = answer;
    clearTimeout(this.#draft);
    this.#draft = setTimeout(() => void this.saveDraft(), draftDelay);
  }

  /** Saves what is typed now; also called when the learner leaves. */
  async saveDraft(): Promise<void> {
    if (this.#draft === undefined) return;
    clearTimeout(this.#draft);
    this.#draft = undefined;
    const draft = { ...this.#reference, answer: this.answer };
    try {
      this.draftSaved = (await this.#client.call('exercise.draft', draft)).saved;
    } catch {
      this.draftSaved = false;
    }
  }

  clear(): void {
    this.write(this.#empty);
    this.checked = undefined;
    this.checkedAnswer = undefined;
  }

  /** Asks for the verdict on what is typed; a second press while one is on its way does nothing. */
  async check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    this.failure = undefined;
    const answer = this.answer;
    try {
      const checked = await this.#client.call('exercise.check', { ...this.#reference, answer });
      this.checked = checked;
      this.checkedAnswer = answer;
      this.state = checked.state;
      this.attempts = checked.attempts;
    } catch (thrown) {
      this.failure = thrown;
    } finally {
      this.checking = false;
    }
  }

  get hasMoreHints(): boolean {
    return this.hints.length < this.task.hintCount;
  }

  /** Brings the next rung of the ladder, but not at once after the one before. */
  async askHint(): Promise<void> {
    if (!this.hasMoreHints || this.hintIsComing) return;
    const pause = this.#lastHintAt + hintPause - Date.now();
    if (pause > 0) {
      this.hintIsComing = true;
      await new Promise((resolve) => setTimeout(resolve, pause));
      this.hintIsComing = false;
    }
    const rung = this.hints.length;
    await this.#attempt(async () => {
      const hint = await this.#client.call('exercise.hint', { ...this.#reference, rung });
      if (this.hints.length !== rung) return;
      this.hints = [...this.hints, hint.text];
      this.#lastHintAt = Date.now();
    });
  }

  async showSolution(): Promise<void> {
    await this.#attempt(async () => {
      this.solution = await this.#client.call('exercise.solution', this.#reference);
    });
  }

  /** Trains the model that the task is about with the answer that was checked. */
  trainWith(): Promise<TrainedWith> {
    const answer = this.checkedAnswer ?? this.answer;
    return this.#client.call('exercise.train-with', { ...this.#reference, answer });
  }

  /** Stops the training that is under way. */
  async stopTraining(): Promise<void> {
    await this.#client.call('exercise.stop-training', {});
  }

  /** How a typed expression reads so far. */
  read(text: string): Promise<Reading> {
    return this.#client.call('exercise.read', { ...this.#reference, text });
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    try {
      await action();
    } catch (thrown) {
      this.failure = thrown;
    }
  }
}
