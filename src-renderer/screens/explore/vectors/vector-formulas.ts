import type { VectorTrace } from '../../../../src-main/contract/vectors.ts';
import { spoken } from '../../../visuals/formula/spoken.ts';
import { formatValue } from '../inputs/tensor-text.ts';
import { drawnIn, latexIn, nodeIn } from '../walk/any-trace.ts';
import { derivative, valueLatex } from '../walk/figures.ts';
import type { EdgeGradients, StepFormulas } from '../walk/step-formulas.ts';
import type { EdgeStep } from '../walk/steps.ts';

const spaceLatex = ({ rows, columns }: VectorTrace['nodes'][number]): string =>
  `\\mathbb{R}^{${columns === 1 ? rows : `${rows} \\times ${columns}`}}`;

/** `z = a + b = [1, 2] ∈ ℝ²` */
function value(trace: VectorTrace, name: string): string {
  const node = nodeIn(trace, name);
  const space = node && node.rows * node.columns > 1 ? ` \\in ${spaceLatex(node)}` : '';
  return `${drawnIn(trace, name)?.formula ?? name} = ${valueLatex(node?.value ?? NaN)}${space}`;
}

const filled = (pattern: string, parts: readonly string[]): string =>
  pattern.replaceAll(/⟦(\d+)⟧/g, (_, place: string) => parts[Number(place)] ?? '');

/** Names first, then the numbers that they stand for. */
function edge(trace: VectorTrace, { node: name, argument }: EdgeStep): EdgeGradients {
  const node = nodeIn(trace, name);
  const { pattern = '', factors = [], local = '', downstream = NaN } = node?.edges[argument] ?? {};
  const upstream = node?.upstream ?? NaN;
  const isProduct = factors.length > 1;
  const names = filled(
    pattern,
    factors.map(({ latex }) => latex),
  );
  const numbers = filled(
    pattern,
    factors.map((one) => valueLatex(one.value, isProduct)),
  );
  const above = derivative(latexIn(trace, trace.output), latexIn(trace, name));
  return {
    latex: {
      upstream: `${above} = ${valueLatex(upstream)}`,
      local,
      downstream: `${names}${isProduct ? ` = ${numbers}` : ''} = ${valueLatex(downstream)}`,
    },
    spoken: {
      upstream: formatValue(upstream),
      local: spoken(local),
      downstream: formatValue(downstream),
    },
  };
}

export const vectorFormulas: StepFormulas<VectorTrace> = { value, edge };
