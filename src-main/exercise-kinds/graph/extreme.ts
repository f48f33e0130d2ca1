import type { GraphNumbers, TaskEdge, TaskNode } from './task.ts';

/** A max or min at the numbers in use: the arguments that it chose, more than one at a tie. */
export interface Extreme {
  readonly op: 'max' | 'min';
  readonly chosen: readonly TaskEdge[];
}

const extremes: Readonly<Record<string, Pick<Extreme, 'op'> & { of: typeof Math.max }>> = {
  maximum: { op: 'max', of: Math.max },
  minimum: { op: 'min', of: Math.min },
};

/** Undefined for every other operation. */
export function extremeAt(
  { node, entering }: TaskNode,
  value: GraphNumbers['value'],
): Extreme | undefined {
  const found = Object.hasOwn(extremes, node.op) ? extremes[node.op] : undefined;
  if (!found) return undefined;
  const values = entering.map(({ from }) => value.get(from.id)!);
  const best = found.of(...values);
  return { op: found.op, chosen: entering.filter((_, argument) => values[argument] === best) };
}
