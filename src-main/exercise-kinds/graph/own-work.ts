import { localGradients, scalar, type Node } from '../../engine/index.ts';
import { blankId } from './blanks.ts';
import { emptyNumbers, type GraphNumbers, type GraphTask, type TaskNode } from './task.ts';

export interface OwnWork {
  /** What should stand at each place, given what the learner wrote before it. */
  readonly expected: GraphNumbers;
  /** What the learner goes on with: the entry where there is one, otherwise what is expected. */
  readonly used: GraphNumbers;
}

/** The value of an op on given values of its arguments. */
function forwardValue(node: Node, values: readonly number[]): number {
  const output = scalar(0);
  node.definition!.forward(output, values.map(scalar), node.attributes);
  return output.data[0]!;
}

/**
 * Works through the graph with the learner's own numbers, so that one slip counts once: what follows
 * rightly from it is right.
 *
 * @param entries by blank id
 */
export function ownWork(task: GraphTask, entries: ReadonlyMap<string, number>): OwnWork {
  const [expected, used] = [emptyNumbers(), emptyNumbers()];
  const settle = (kind: keyof GraphNumbers, place: string, value: number): number => {
    expected[kind].set(place, value);
    const own = entries.get(blankId(kind, place)) ?? value;
    used[kind].set(place, own);
    return own;
  };

  for (const { id, node, kind, entering } of task.nodes) {
    const values = entering.map(({ from }) => used.value.get(from.id)!);
    settle('value', id, kind === 'operation' ? forwardValue(node, values) : given(task, id));
    localGradients(node, values).forEach((local, argument) =>
      settle('local', entering[argument]!.id, local),
    );
  }
  for (const node of task.nodes.toReversed()) {
    const upstream = settle('upstream', node.id, received(task, node, used));
    for (const { id } of node.entering) settle('downstream', id, upstream * used.local.get(id)!);
  }
  return { expected, used };
}

const given = (task: GraphTask, id: string): number => task.right.value.get(id)!;

const received = (task: GraphTask, node: TaskNode, { downstream }: GraphNumbers): number =>
  node.leaving.reduce(
    (sum, { id }) => sum + downstream.get(id)!,
    node === task.output ? task.seed : 0,
  );
