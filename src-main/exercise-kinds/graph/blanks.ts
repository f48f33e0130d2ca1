import { blankKinds, type Blank } from '../../contract/exercise-kinds/graph.ts';
import type { GraphSpec } from './spec.ts';
import type { GraphTask, TaskEdge, TaskNode } from './task.ts';

type BlankKind = Blank['kind'];

export const blankId = (kind: BlankKind, place: string): string => `${kind}.${place}`;

const partial = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;

/** ∂to/∂from; an argument that stands twice is told apart by its place. */
export function localLatex({ from, to, argument }: TaskEdge): string {
  const isTwice = to.entering.filter((edge) => edge.from === from).length > 1;
  return partial(to.latex, isTwice ? `${from.latex}_{(${argument + 1})}` : from.latex);
}

export const upstreamLatex = (top: string, { latex }: TaskNode): string => partial(top, latex);

const downstreamLatex = (top: string, edge: TaskEdge): string =>
  `${upstreamLatex(top, edge.to)} \\cdot ${localLatex(edge)}`;

/**
 * What is to be filled in, in the order of working: values forward, local gradients, and then
 * backward from the output, where its gradient is given. Constants are left out.
 */
export function blanksOf(
  { nodes, output, top, seed, right }: Omit<GraphTask, 'blanks' | 'tied' | 'kinked'>,
  ask: GraphSpec['ask'],
): Blank[] {
  const asked = new Set<BlankKind>(ask === 'all' ? blankKinds : ask);
  const operations = nodes.filter(({ kind }) => kind === 'operation');
  const edgesInto = (node: TaskNode) =>
    node.entering.filter(({ from }) => from.kind !== 'constant');
  const blank = (kind: BlankKind, place: string, latex: string, given?: number): Blank => ({
    id: blankId(kind, place),
    kind,
    place,
    latex,
    ...(given !== undefined && { given }),
  });

  const values = operations.map(({ id, latex }) =>
    blank('value', id, latex, asked.has('value') ? undefined : right.value.get(id)),
  );
  const locals = asked.has('local')
    ? operations.flatMap(edgesInto).map((edge) => blank('local', edge.id, localLatex(edge)))
    : [];
  const isBackward = asked.has('upstream') || asked.has('downstream');
  const backward = nodes.toReversed().flatMap((node) => {
    if (!isBackward || node.kind === 'constant') return [];
    const isOutput = node === output;
    const upstream =
      isOutput || asked.has('upstream')
        ? [blank('upstream', node.id, upstreamLatex(top, node), isOutput ? seed : undefined)]
        : [];
    const downstream = asked.has('downstream')
      ? edgesInto(node).map((edge) => blank('downstream', edge.id, downstreamLatex(top, edge)))
      : [];
    return [...upstream, ...downstream];
  });
  return [...values, ...locals, ...backward];
}
