import type { CourseMap, ExerciseSummary, UnitSummary } from '../../../src-main/contract/course.ts';
import type { Client } from '../../client/index.ts';
import { Later } from '../../parts/later.svelte.ts';

export type Standing =
  | { readonly kind: 'new'; readonly next: string }
  | { readonly kind: 'under-way'; readonly next: string }
  | { readonly kind: 'done' };

/** Where a learner stands in the whole course, and what the primary action is. */
export function standing(map: CourseMap): Standing {
  const exercises = map.units.flatMap((unit) => unit.exercises);
  const next = map.next ?? exercises.find(({ state }) => state !== 'solved')?.id;
  if (next === undefined) return { kind: 'done' };
  const begun = exercises.some(({ state }) => state !== 'new');
  return { kind: begun ? 'under-way' : 'new', next };
}

export const solvedIn = (unit: UnitSummary): number =>
  unit.exercises.filter(({ state }) => state === 'solved').length;

/** The exercise of a unit to open from its lesson: the first that is not solved, else the first. */
export const firstOpen = (unit: UnitSummary): ExerciseSummary | undefined =>
  unit.exercises.find(({ state }) => state !== 'solved') ?? unit.exercises[0];

/** The course map as the core has it now. */
export class CourseScreen {
  readonly map = new Later<CourseMap>();
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  load(): Promise<void> {
    return this.map.ask(() => this.#client.call('course.map', {}));
  }
}
