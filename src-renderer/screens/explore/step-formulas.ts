import type { Trace } from '../../../src-main/contract/explore.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Step } from './steps.ts';

/** A number in a formula: a true minus sign, infinity as a symbol. */
export const figure = (value: number): string =>
  formatNumber(value)
    .replace('NaN', '\\mathrm{NaN}')
    .replace(/e(−?\d+)$/, ' \\cdot 10^{$1}')
    .replaceAll('−', '-')
    .replace('∞', '\\infty');

/** The same where something stands before it: negative ones in brackets. */
export const factor = (value: number): string =>
  value < 0 || value.toString().startsWith('-') ? `(${figure(value)})` : figure(value);

export const derivative = (of: string, by: string): string =>
  `\\frac{\\partial ${of}}{\\partial ${by}}`;

const latexIn = (trace: Trace, node: string): string =>
  trace.graph.nodes.find(({ id }) => id === node)?.latex ?? node;

const nodeIn = (trace: Trace, name: string): Trace['nodes'][number] | undefined =>
  trace.nodes.find((node) => node.name === name);

/** `a = x + y = 1 + 2 = 3` */
export function valueFormula(trace: Trace, name: string): string {
  const node = nodeIn(trace, name);
  const drawn = trace.graph.nodes.find(({ id }) => id === name);
  if (!node || !drawn) return '';
  const numbers = node.pattern.replaceAll(/⟦(\d+)⟧/g, (_, argument: string) =>
    factor(nodeIn(trace, node.inputs[Number(argument)] ?? '')?.value ?? NaN),
  );
  return `${drawn.formula} = ${numbers} = ${figure(node.value)}`;
}

/** The three gradients at an edge, each as a formula and a number. */
export function edgeFormulas(
  trace: Trace,
  { node: name, argument }: Extract<Step, { kind: 'edge' }>,
) {
  const node = nodeIn(trace, name);
  const edge = node?.edges.find((entering) => entering.argument === argument);
  const [local, upstream, downstream] = [edge?.local, node?.upstream, edge?.downstream].map(
    (value) => value ?? NaN,
  ) as [number, number, number];
  const output = latexIn(trace, trace.output);
  const [to, from] = [latexIn(trace, name), latexIn(trace, edge?.from ?? '')];
  return {
    upstream: `${derivative(output, to)} = ${figure(upstream)}`,
    local: `${derivative(to, from)} = ${figure(local)}`,
    downstream: `${derivative(output, to)} \\cdot ${derivative(to, from)} = ${factor(upstream)} \\cdot ${factor(local)} = ${figure(downstream)}`,
    numbers: { upstream, local, downstream },
    names: { to, from },
  };
}

/** `∂f/∂y = 2 + 3 = 5`, with dots where terms are still to come. */
export function sumFormula(
  trace: Trace,
  name: string,
  { come, count }: { readonly come: readonly number[]; readonly count: number },
): string {
  const left = derivative(latexIn(trace, trace.output), latexIn(trace, name));
  const terms = come.map((term, index) => (index === 0 ? figure(term) : factor(term)));
  const isWhole = come.length === count;
  const sum = figure(come.reduce((total, term) => total + term, 0));
  return `${left} = ${[...terms, ...(isWhole ? [] : ['\\cdots'])].join(' + ')}${isWhole ? ` = ${sum}` : ''}`;
}

/** `x = 1, y = 2` */
export const inputsFormula = (trace: Trace): string =>
  trace.graph.nodes
    .filter(({ kind }) => kind === 'input')
    .map(({ id, latex }) => `${latex} = ${figure(nodeIn(trace, id)?.value ?? NaN)}`)
    .join(',\\quad ');
