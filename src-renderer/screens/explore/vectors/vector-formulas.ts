import type { TensorValue, VectorTrace } from '../../../../src-main/contract/vectors.ts';
import { derivative, factor, figure } from '../step-formulas.ts';
import type { Step } from '../steps.ts';
import { rowsOf } from './tensor-text.ts';
import type { VectorWalk } from './vector-walk.svelte.ts';

/** Rows and columns of a matrix in a formula; what is beyond is shown by dots. */
const most = 5;

const shortened = <T>(list: readonly T[]): readonly (T | undefined)[] =>
  list.length <= most ? list : [...list.slice(0, most - 2), undefined, ...list.slice(-1)];

/** A value in a formula: a number, or a matrix in brackets. */
export function valueLatex(value: TensorValue, asFactor = false): string {
  if (typeof value === 'number') return asFactor ? factor(value) : figure(value);
  const rows = shortened(rowsOf(value)).map((row) =>
    row === undefined
      ? '\\vdots'
      : shortened(row)
          .map((entry) => (entry === undefined ? '\\cdots' : figure(entry)))
          .join(' & '),
  );
  return `\\begin{bmatrix} ${rows.join(' \\\\ ')} \\end{bmatrix}`;
}

const drawn = (trace: VectorTrace, name: string) => trace.graph.nodes.find(({ id }) => id === name);
const latexIn = (trace: VectorTrace, name: string): string => drawn(trace, name)?.latex ?? name;

const spaceLatex = ({ rows, columns }: VectorTrace['nodes'][number]): string =>
  `\\mathbb{R}^{${columns === 1 ? rows : `${rows} \\times ${columns}`}}`;

/** `z = a + b = [1, 2] ∈ ℝ²` */
export function valueFormula(trace: VectorTrace, name: string): string {
  const node = trace.nodes.find((one) => one.name === name);
  const space = node && node.rows * node.columns > 1 ? ` \\in ${spaceLatex(node)}` : '';
  return `${drawn(trace, name)?.formula ?? name} = ${valueLatex(node?.value ?? NaN)}${space}`;
}

/** `x = [1, 2], W = …` */
export const inputsFormula = (trace: VectorTrace): string =>
  Object.entries(trace.inputs)
    .map(([name, value]) => `${latexIn(trace, name)} = ${valueLatex(value)}`)
    .join(',\\quad ');

const filled = (pattern: string, parts: readonly string[]): string =>
  pattern.replaceAll(/⟦(\d+)⟧/g, (_, place: string) => parts[Number(place)] ?? '');

/** Upstream, local and downstream at an edge: the names, and the numbers that they stand for. */
export function edgeFormulas(
  trace: VectorTrace,
  walk: VectorWalk,
  { node: name, argument, from }: Extract<Step, { kind: 'edge' }>,
) {
  const [node, edge] = [walk.node(name), walk.edge(name, argument)];
  const output = latexIn(trace, trace.output);
  const { pattern = '', factors = [], local = '', downstream = NaN } = edge ?? {};
  const names = filled(
    pattern,
    factors.map(({ latex }) => latex),
  );
  const isProduct = factors.length > 1;
  const numbers = filled(
    pattern,
    factors.map(({ value }) => valueLatex(value, isProduct)),
  );
  const upstream = derivative(output, latexIn(trace, name));
  const shown = isProduct ? ` = ${numbers}` : '';
  return {
    upstream: `${upstream} = ${valueLatex(node?.upstream ?? NaN)}`,
    local,
    downstream: `${names}${shown} = ${valueLatex(downstream)}`,
    names: { to: latexIn(trace, name), from: latexIn(trace, from) },
  };
}

/** `∂s/∂x = [1, 2] + [0, 3] = [1, 5]`, with dots where terms are still to come. */
export function sumFormula(trace: VectorTrace, walk: VectorWalk, name: string): string {
  const { come, count } = walk.terms(name);
  const left = derivative(latexIn(trace, trace.output), latexIn(trace, name));
  const terms = come.map((term, index) => valueLatex(term, index > 0));
  const isWhole = come.length === count;
  const all = [...terms, ...(isWhole ? [] : ['\\cdots'])].join(' + ');
  return `${left} = ${all}${isWhole && count > 1 ? ` = ${valueLatex(walk.gradient(name) ?? NaN)}` : ''}`;
}
