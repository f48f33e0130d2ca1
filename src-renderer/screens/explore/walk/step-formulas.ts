import { sum } from '../inputs/tensor-text.ts';
import { latexIn, valueIn, type AnyTrace } from './any-trace.ts';
import { derivative, valueLatex } from './figures.ts';
import type { EdgeStep } from './steps.ts';
import type { Terms } from './walk.svelte.ts';

/** The three gradients at an edge: typeset, each as a formula and its numbers, and in words. */
export interface EdgeGradients {
  readonly latex: Record<'upstream' | 'local' | 'downstream', string>;
  readonly spoken: Record<'upstream' | 'local' | 'downstream', string>;
}

/** What steps through numbers and steps through vectors show differently. */
export interface StepFormulas<Shown extends AnyTrace> {
  /** How a node is computed: `a = x + y = 1 + 2 = 3`. */
  value(trace: Shown, node: string): string;
  edge(trace: Shown, step: EdgeStep): EdgeGradients;
}

/** `x = 1, y = 2` */
export const inputsFormula = (trace: AnyTrace): string =>
  trace.graph.nodes
    .filter(({ kind }) => kind === 'input')
    .map(({ id, latex }) => `${latex} = ${valueLatex(valueIn(trace, id))}`)
    .join(',\\quad ');

/** `∂f/∂y = 2 + 3 = 5`, with dots where terms are still to come. */
export function sumFormula(trace: AnyTrace, name: string, { come, count }: Terms): string {
  const left = derivative(latexIn(trace, trace.output), latexIn(trace, name));
  const terms = come.map((term, index) => valueLatex(term, index > 0));
  const isWhole = come.length === count;
  const all = [...terms, ...(isWhole ? [] : ['\\cdots'])].join(' + ');
  return `${left} = ${all}${isWhole && count > 1 ? ` = ${valueLatex(come.reduce(sum))}` : ''}`;
}
