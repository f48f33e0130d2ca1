import { loadCourse, type Course } from '../course/index.ts';

/** A course whose files are read when something of it is first asked for: the app opens before that. */
export function courseOnDemand(directory: string): Course {
  let loaded: Course | undefined;
  const course = (): Course => (loaded ??= loadCourse(directory));
  return {
    get units() {
      return course().units;
    },
    get exercises() {
      return course().exercises;
    },
    get problems() {
      return course().problems;
    },
  };
}
