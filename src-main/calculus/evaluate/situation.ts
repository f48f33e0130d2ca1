import { Evaluation, Graph, tensor, type Node, type Tensor } from '../../engine/index.ts';
import type { Derivative } from '../givens/find.ts';
import type { Givens } from '../givens/givens.ts';
import type { Term } from '../shapes/term.ts';
import { lower, type LoweringContext } from './lower.ts';
import type { Point } from './sample.ts';

/** The givens at a point: every name has a value, and the engine has differentiated them. */
export interface Situation {
  readonly point: Point;
  readonly values: ReadonlyMap<string, Tensor>;
  /** ∂output/∂target with rows for the entries of the output, columns for those of the target. */
  readonly jacobian: Tensor;
  /** The upstream gradient where the output is not a number, else 1. */
  readonly upstream: Tensor;
  /** In the shape of the target: the Jacobian's vector product with the upstream gradient. */
  readonly gradient: Tensor;
  /** Whether free names were drawn above 0, because the givens need that. */
  readonly isPositive: boolean;
}

const context = (
  graph: Graph,
  { sizes, functions }: Point,
  nodes: ReadonlyMap<string, Node>,
): LoweringContext => ({
  graph,
  sizes,
  functions,
  nodes,
  oneHot(index) {
    const node = nodes.get(index);
    if (!node) throw new Error(`${index} has no value where e_${index} uses it.`);
    return node;
  },
});

/** Evaluates the givens at a point and differentiates them with the engine. */
export function situate(
  givens: Givens,
  { output, target }: Derivative,
  point: Point,
  upstreamFor: (shape: readonly number[]) => Tensor,
): Situation {
  const graph = new Graph();
  const nodes = new Map<string, Node>();
  for (const [name, value] of point.values) nodes.set(name, graph.input(name, value.shape));
  for (const { name, term } of givens.definitions)
    nodes.set(name, lower(term, context(graph, point, nodes)));
  const [from, to] = [nodes.get(output)!, nodes.get(target)!];
  const evaluation = new Evaluation(graph, { wanted: [to] });
  for (const [name, value] of point.values) evaluation.set(nodes.get(name)!, value);
  evaluation.forward();

  const values = new Map([...nodes].map(([name, node]) => [name, copy(evaluation.value(node))]));
  const rows = from.shape[0]! * from.shape[1]!;
  const jacobianRows = Array.from({ length: rows }, (_, row) => {
    const unit = new Float64Array(rows);
    unit[row] = 1;
    evaluation.backward(from, tensor(unit, from.shape));
    return [...evaluation.gradient(to).data];
  });
  const upstream = rows === 1 ? tensor([1], [1, 1]) : upstreamFor(from.shape);
  evaluation.backward(from, upstream);
  return {
    point,
    values,
    jacobian: tensor(jacobianRows.flat(), [rows, to.shape[0]! * to.shape[1]!]),
    upstream,
    gradient: copy(evaluation.gradient(to)),
    isPositive: false,
  };
}

const copy = ({ data, shape }: Tensor): Tensor => tensor([...data], shape);

/** The value of a term in a situation; names beyond the givens come in `extra`. */
export function valueOf(
  term: Term,
  { point, values }: Pick<Situation, 'point' | 'values'>,
  extra: ReadonlyMap<string, Tensor> = new Map(),
): Tensor {
  const graph = new Graph();
  const nodes = new Map(
    [...values, ...extra].map(([name, value]) => [name, graph.constant(value, name)]),
  );
  const node = lower(term, context(graph, point, nodes));
  const evaluation = new Evaluation(graph, { wanted: [] });
  evaluation.forward();
  return copy(evaluation.value(node));
}

export const isFinite = ({ data }: Tensor): boolean =>
  data.every((entry) => Number.isFinite(entry));
