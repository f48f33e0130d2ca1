import type { ExerciseKindName, ViewOf } from '../../../src-main/contract/exercise-kinds/index.ts';
import type { GraphView } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { TaskOf } from '../../../src-main/contract/exercise.ts';
import { alike } from '../../../src-main/contract/localized.ts';

/** A task of a kind with nothing remarkable about it. */
export function taskOf<K extends ExerciseKindName>(
  kind: K,
  view: ViewOf<K>,
  rest: Partial<TaskOf<K>> = {},
): TaskOf<K> {
  return {
    id: 'sample',
    variant: 0,
    unit: 'unit',
    title: alike('Sample'),
    prompt: alike('Do it'),
    difficulty: 1,
    hintCount: 2,
    hasVariants: true,
    state: 'new',
    attempts: 0,
    kind,
    view,
    ...rest,
  } as TaskOf<K>;
}

/** f = x · y at x = 2, y = 3, with the value, both gradients and the seed given. */
export const product: GraphView = {
  graph: {
    nodes: [
      { id: 'x', kind: 'input', symbol: 'x', latex: 'x', formula: 'x' },
      { id: 'y', kind: 'input', symbol: 'y', latex: 'y', formula: 'y' },
      { id: 'f', kind: 'operation', symbol: '\\times', latex: 'f', formula: 'f = x y' },
    ],
    edges: [
      { id: 'f.0', from: 'x', to: 'f', argument: 0 },
      { id: 'f.1', from: 'y', to: 'f', argument: 1 },
    ],
    output: 'f',
  },
  latex: 'f = x y',
  inputs: [
    { id: 'x', latex: 'x', value: 2 },
    { id: 'y', latex: 'y', value: 3 },
  ],
  blanks: [
    { id: 'upstream.f', kind: 'upstream', place: 'f', latex: '\\partial f', given: 1 },
    { id: 'downstream.f.0', kind: 'downstream', place: 'f.0', latex: 'd_0' },
    { id: 'upstream.x', kind: 'upstream', place: 'x', latex: '\\partial x' },
    { id: 'value.f', kind: 'value', place: 'f', latex: 'f' },
  ],
  ties: 'half',
  tied: false,
};
