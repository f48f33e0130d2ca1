import type { CourseMap, ExerciseState } from '../contract/course.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Course, PlacedExercise } from '../course/index.ts';
import type { Profile } from '../storage/index.ts';
import type { HandlersOf } from './handlers.ts';

export const courseHandlers = (
  course: Course,
  profile: Pick<Profile, 'states'>,
): HandlersOf<'course'> => ({
  'course.map': () => courseMap(course, profile.states.all()),
  'course.lesson': ({ unit: id }) => {
    const unit = course.units.find((one) => one.id === id);
    if (!unit) throw unknownUnit(id, course);
    return { unit: id, title: unit.title, text: unit.text };
  },
});

function courseMap(course: Course, states: ReadonlyMap<string, ExerciseState>): CourseMap {
  const stateOf = ({ id }: PlacedExercise): ExerciseState => states.get(id) ?? 'new';
  const next = [...course.exercises.values()].find((one) => stateOf(one) !== 'solved');
  return {
    units: course.units.map(({ id, title, summary, exercises }) => ({
      id,
      title,
      summary,
      exercises: exercises.map((exercise) => ({
        id: exercise.id,
        kind: exercise.kind,
        title: exercise.title,
        difficulty: exercise.difficulty,
        state: stateOf(exercise),
      })),
    })),
    ...(next && { next: next.id }),
  };
}

function unknownUnit(id: string, course: Course): ProblemError {
  const known = course.units.map((unit) => unit.id).join(', ');
  return new ProblemError('unknown-unit', {
    en: `There is no unit “${id}”. The course has ${known || 'no units'}.`,
    ko: `“${id}” 단원이 없습니다. 이 과정의 단원: ${known || '없음'}.`,
  });
}
