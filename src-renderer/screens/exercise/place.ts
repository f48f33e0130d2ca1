import type { CourseMap, ExerciseState } from '../../../src-main/contract/course.ts';
import type { Localized } from '../../../src-main/contract/localized.ts';

/** Where an exercise stands: its unit, and the dots of the unit with this one marked. */
export interface Place {
  readonly unit: string;
  readonly title: Localized | undefined;
  /** Counted from 0; −1 when the map does not know the exercise. */
  readonly index: number;
  readonly states: readonly ExerciseState[];
}

export function placeOf(map: CourseMap, unitId: string, exercise: string): Place {
  const unit = map.units.find(({ id }) => id === unitId);
  return {
    unit: unitId,
    title: unit?.title,
    index: unit?.exercises.findIndex(({ id }) => id === exercise) ?? -1,
    states: unit?.exercises.map(({ state }) => state) ?? [],
  };
}

/** The dots with the newest state of the exercise that is open. */
export const statesNow = (place: Place, state: ExerciseState): ExerciseState[] =>
  place.states.map((before, index) => (index === place.index ? state : before));
