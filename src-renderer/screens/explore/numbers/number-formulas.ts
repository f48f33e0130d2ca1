import type { Trace } from '../../../../src-main/contract/explore.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { drawnIn, latexIn, nodeIn } from '../walk/any-trace.ts';
import { derivative, factor, figure } from '../walk/figures.ts';
import type { EdgeGradients, StepFormulas } from '../walk/step-formulas.ts';
import type { EdgeStep } from '../walk/steps.ts';

/** Where an argument's number stands: alone between brackets or commas, or among signs. */
const place = /(?<=[(,]\s*\{?)⟦(\d+)⟧(?=\}?\s*[),])|⟦(\d+)⟧/g;

/** `a = x + y = 1 + 2 = 3` */
function value(trace: Trace, name: string): string {
  const node = nodeIn(trace, name);
  if (!node) return '';
  const numbers = node.pattern.replaceAll(place, (_, alone?: string, argument = alone) => {
    const number = nodeIn(trace, node.inputs[Number(argument)] ?? '')?.value ?? NaN;
    return alone === undefined ? factor(number) : figure(number);
  });
  return `${drawnIn(trace, name)?.formula ?? name} = ${numbers} = ${figure(node.value)}`;
}

function edge(trace: Trace, { node: name, argument, from }: EdgeStep): EdgeGradients {
  const node = nodeIn(trace, name);
  const { local = NaN, downstream = NaN } = node?.edges[argument] ?? {};
  const upstream = node?.upstream ?? NaN;
  const above = derivative(latexIn(trace, trace.output), latexIn(trace, name));
  const here = derivative(latexIn(trace, name), latexIn(trace, from));
  return {
    latex: {
      upstream: `${above} = ${figure(upstream)}`,
      local: `${here} = ${figure(local)}`,
      downstream: `${above} \\cdot ${here} = ${factor(upstream)} \\cdot ${factor(local)} = ${figure(downstream)}`,
    },
    spoken: {
      upstream: formatNumber(upstream),
      local: formatNumber(local),
      downstream: formatNumber(downstream),
    },
  };
}

export const numberFormulas: StepFormulas<Trace> = { value, edge };
