import type { CourseMap } from '../../../src-main/contract/course.ts';
import type {
  AnswerOf,
  ExerciseKindName,
} from '../../../src-main/contract/exercise-kinds/index.ts';
import type { Task, TaskOf, TaskReference } from '../../../src-main/contract/exercise.ts';
import type { Client } from '../../client/index.ts';
import { kindViews, type KindView } from '../../exercise-kinds/index.ts';
import { ExerciseSession } from '../../exercise-kinds/session.svelte.ts';
import { Later } from '../../parts/later.svelte.ts';
import { placeOf, type Place } from './place.ts';

export interface OpenExercise<K extends ExerciseKindName = ExerciseKindName> {
  readonly session: ExerciseSession<K>;
  readonly View: Awaited<ReturnType<KindView<K>['load']>>['default'];
  readonly place: Place;
}

function sessionFor<K extends ExerciseKindName>(
  client: Client,
  task: TaskOf<K>,
): ExerciseSession<K> {
  const kind: KindView<K> = kindViews[task.kind];
  const empty: AnswerOf<K> = kind.empty(task.view);
  return new ExerciseSession<K>(client, task, empty);
}

/** Opens a task together with the view of its kind and its place in the course. */
export class ExerciseScreen {
  readonly open = new Later<OpenExercise>();
  readonly #client: Client;
  readonly #reference: TaskReference;

  constructor(client: Client, reference: TaskReference) {
    this.#client = client;
    this.#reference = reference;
  }

  load(): Promise<void> {
    return this.open.ask(async () => {
      const [task, map]: [Task, CourseMap] = await Promise.all([
        this.#client.call('exercise.open', this.#reference),
        this.#client.call('course.map', {}),
      ]);
      const { default: View } = await kindViews[task.kind].load();
      return {
        session: sessionFor(this.#client, task as TaskOf<ExerciseKindName>),
        View: View as OpenExercise['View'],
        place: placeOf(map, task.unit, task.id),
      };
    });
  }

  /** Keeps what is typed when the learner leaves. */
  leave(): void {
    void this.open.value?.session.saveDraft();
  }
}
