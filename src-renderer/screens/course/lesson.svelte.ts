import type { CourseMap, Lesson, UnitSummary } from '../../../src-main/contract/course.ts';
import type { Client } from '../../client/index.ts';
import { Later } from '../../parts/later.svelte.ts';

export interface LessonPage {
  readonly lesson: Lesson;
  /** The unit on the course map with its number, counted from 1. */
  readonly unit: UnitSummary | undefined;
  readonly number: number;
}

/** A lesson and the exercises that follow it. */
export class LessonScreen {
  readonly page = new Later<LessonPage>();
  readonly #client: Client;
  readonly #unit: string;

  constructor(client: Client, unit: string) {
    this.#client = client;
    this.#unit = unit;
  }

  load(): Promise<void> {
    return this.page.ask(async () => {
      const [lesson, map]: [Lesson, CourseMap] = await Promise.all([
        this.#client.call('course.lesson', { unit: this.#unit }),
        this.#client.call('course.map', {}),
      ]);
      const index = map.units.findIndex(({ id }) => id === this.#unit);
      return { lesson, unit: map.units[index], number: index + 1 };
    });
  }
}
