import type { BackwardProduct } from '../../contract/efficiency.ts';
import type { TensorValue, VectorTrace } from '../../contract/vectors.ts';

type Node = VectorTrace['nodes'][number];
type Edge = Node['edges'][number];

/**
 * The products of vectors and matrices on the way from the output back to two groups of inputs, in the
 * order in which backpropagation takes them.
 */
export function backwardProducts(
  { nodes, graph, backwardOrder }: Pick<VectorTrace, 'nodes' | 'graph' | 'backwardOrder'>,
  first: readonly string[],
  second: readonly string[],
): BackwardProduct[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const latex = new Map(graph.nodes.map((node) => [node.id, node.latex]));
  const [toFirst, toSecond] = [first, second].map((names) => onTheWayTo(names, nodes));
  return backwardOrder.flatMap((name) => {
    const node = byName.get(name)!;
    return node.edges.flatMap((edge): BackwardProduct[] => {
      const ways = { first: toFirst!.has(edge.from), second: toSecond!.has(edge.from) };
      if (!ways.first && !ways.second) return [];
      const [from, to] = [latex.get(name) ?? name, latex.get(edge.from) ?? edge.from];
      const multiplications = multiplicationsOf(edge, node, byName.get(edge.from)!);
      return [{ from, to, formula: formulaOf(edge), multiplications, ...ways }];
    });
  });
}

/** Some inputs, and all that is computed from them. */
export function onTheWayTo(names: readonly string[], nodes: readonly Node[]): ReadonlySet<string> {
  const reached = new Set(names);
  for (const { name, inputs } of nodes)
    if (inputs.some((input) => reached.has(input))) reached.add(name);
  return reached;
}

const formulaOf = ({ pattern, factors }: Edge): string =>
  pattern.replaceAll(/⟦(\d)⟧/g, (_, place: string) => factors[Number(place)]?.latex ?? '');

/**
 * How many numbers are multiplied, as the formula stands: n·k·m for a matrix product [n, k] by [k, m],
 * one for each entry where a number scales or ∘ stands, none where the gradient is only passed on. A
 * Jacobian that is written by its name has a number for each entry of the upstream gradient and each
 * of the argument.
 */
export function multiplicationsOf(
  { pattern, factors }: Pick<Edge, 'pattern' | 'factors'>,
  node: Pick<Node, 'rows' | 'columns'>,
  argument: Pick<Node, 'rows' | 'columns'>,
): number {
  const [left, right] = factors.map(({ value }) => sizeOf(value));
  if (!left || !right) {
    const isJacobian = factors[0]?.latex.includes('^{\\top} \\frac') ?? false;
    return isJacobian ? node.rows * node.columns * argument.rows * argument.columns : 0;
  }
  const [ofLeft, ofRight] = [left.rows * left.columns, right.rows * right.columns];
  const isScaling = ofLeft === 1 || ofRight === 1;
  if (isScaling || pattern.includes('\\circ')) return Math.max(ofLeft, ofRight);
  return left.rows * left.columns * right.columns;
}

function sizeOf(value: TensorValue): { readonly rows: number; readonly columns: number } {
  if (!Array.isArray(value)) return { rows: 1, columns: 1 };
  const [first] = value;
  return { rows: value.length, columns: Array.isArray(first) ? first.length : 1 };
}
