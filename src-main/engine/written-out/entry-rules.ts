import { linesOf, eachLine } from '../kernels/lines.ts';
import { sourceOf } from '../kernels/broadcast.ts';
import type { Node } from '../graph.ts';
import type { OpName } from '../ops/index.ts';
import { sizeOf } from '../tensor.ts';
import type { EntryGraph } from './entry-graph.ts';

/** The entries of a node, given those of its arguments, row by row. */
export type EntryRule = (
  node: Node,
  operands: readonly (readonly Node[])[],
  graph: EntryGraph,
) => readonly Node[];

const list = <T>(count: number, entry: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => entry(place));

/** An op of numbers at every entry; arguments that are shorter are repeated. */
export const entryByEntry: EntryRule = (node, operands, graph) => {
  const sources = node.inputs.map(({ shape }) => sourceOf(shape, node.shape));
  return list(sizeOf(node.shape), (place) =>
    graph.apply(
      node,
      operands.map((entries, argument) => entries[sources[argument]!(place)]!),
    ),
  );
};

/** C_{ij} = Σ_k A_{ik} B_{kj} for A [m, k] and B [k, n]. */
const matmul: EntryRule = ({ inputs, shape: [rows = 1, columns = 1] }, [a, b], graph) => {
  const inner = inputs[0]!.shape[1]!;
  return list(rows * columns, (place) => {
    const [i, j] = [Math.floor(place / columns), place % columns];
    return graph.sum(list(inner, (k) => graph.multiply(a![i * inner + k]!, b![k * columns + j]!)));
  });
};

const transpose: EntryRule = ({ shape: [rows = 1, columns = 1] }, [a]) =>
  list(rows * columns, (place) => a![(place % columns) * rows + Math.floor(place / columns)]!);

/** The lines along the axis of an op, each as the entries that belong together. */
function lines(node: Node, entries: readonly Node[], axis: number | undefined): Node[][] {
  const along = linesOf(node.inputs[0]!.shape, axis);
  const found: Node[][] = [];
  eachLine(along, (start, line) => {
    found[line] = list(along.length, (j) => entries[start + j * along.inner]!);
  });
  return found;
}

const axisOf = ({ attributes }: Node): number | undefined =>
  (attributes as { readonly axis?: number }).axis;

const reduction =
  (reduced: (line: readonly Node[], graph: EntryGraph, node: Node) => Node): EntryRule =>
  (node, [x], graph) =>
    lines(node, x!, axisOf(node)).map((line) => reduced(line, graph, node));

/** e^{x_i} / Σ_j e^{x_j}. */
const softmax: EntryRule = (node, [x], graph) => {
  const axis = axisOf(node) ?? -1;
  const entries: Node[] = [];
  const along = linesOf(node.shape, axis);
  eachLine(along, (start) => {
    const powers = list(along.length, (j) => graph.number('exp', [x![start + j * along.inner]!]));
    const total = graph.sum(powers);
    powers.forEach((power, j) => {
      entries[start + j * along.inner] = graph.number('divide', [power, total]);
    });
  });
  return entries;
};

const concat: EntryRule = (node, operands) => {
  const along = axisOf(node)!;
  const parts = node.inputs.map(({ shape }) => linesOf(shape, along));
  const { outer, inner } = linesOf(node.shape, along);
  return list(outer, (o) =>
    parts.flatMap(({ length }, part) =>
      operands[part]!.slice(o * length * inner, (o + 1) * length * inner),
    ),
  ).flat();
};

const gather: EntryRule = ({ inputs: [table, rows] }, [entries]) => {
  const width = sizeOf(table!.shape.slice(1));
  const numbers = rows?.constant;
  if (!numbers) throw new Error('Row numbers must be constant where a graph is written out.');
  return Array.from(numbers.data, (row) => entries!.slice(row * width, (row + 1) * width)).flat();
};

/** Ops that are more than one op of numbers at every entry. */
export const entryRules: Partial<Readonly<Record<OpName, EntryRule>>> = {
  matmul,
  transpose,
  reshape: (_, [x]) => x!,
  concat,
  gather,
  softmax,
  sum: reduction((line, graph) => graph.sum(line)),
  mean: reduction((line, graph) =>
    graph.number('divide', [graph.sum(line), graph.constant(line.length)]),
  ),
  norm: (_, [x], graph) => [graph.number('norm', x!)],
  max: reduction((line, graph, { attributes }) =>
    line.length === 1 ? line[0]! : graph.number('maximum', line, tiesOf(attributes)),
  ),
};

const tiesOf = ({ ties }: { readonly ties?: string }): object => (ties ? { ties } : {});
