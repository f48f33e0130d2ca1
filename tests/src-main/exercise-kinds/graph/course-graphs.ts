import { fileURLToPath } from 'node:url';
import { loadCourse } from '../../../../src-main/course/index.ts';
import { graph } from '../../../../src-main/exercise-kinds/graph/index.ts';
import type { GraphSpec } from '../../../../src-main/exercise-kinds/graph/spec.ts';
import type { PreparedTask } from '../../../../src-main/exercise-kinds/kind.ts';

const course = loadCourse(fileURLToPath(new URL('../../../../exercises', import.meta.url)));

/** Every graph exercise of the course, by its id. */
export const courseGraphs: readonly (readonly [
  id: string,
  prepare: (variant: number) => PreparedTask<'graph'>,
])[] = [...course.exercises.values()]
  .filter(({ kind }) => kind === 'graph')
  .map(({ id, spec }) => [id, (variant) => graph.prepare(spec as GraphSpec, variant)]);
