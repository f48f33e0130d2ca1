import type { TaskOf } from '../../contract/exercise.ts';
import type { GraphTask } from './task.ts';

/** The graph with all its numbers. The explorer's gradients begin at 1: others are not shown there. */
export function asGraph({ expression, nodes, right, seed }: GraphTask): TaskOf<'graph'>['graph'] {
  if (seed !== 1) return undefined;
  const inputs = nodes.filter(({ kind }) => kind === 'input');
  return {
    expression,
    inputs: Object.fromEntries(inputs.map(({ id }) => [id, right.value.get(id)!])),
    isAnswer: true,
  };
}
