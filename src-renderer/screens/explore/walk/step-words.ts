import { t } from '../../../i18n/i18n.svelte.ts';
import { spoken } from '../../../visuals/formula/spoken.ts';
import { formatValue, sum } from '../inputs/tensor-text.ts';
import { latexIn, type AnyTrace } from './any-trace.ts';
import type { EdgeGradients } from './step-formulas.ts';
import type { ShownWalk } from './walk.svelte.ts';

/** A step in words, for those who hear it. */
export function sayStep(trace: AnyTrace, walk: ShownWalk, edge: EdgeGradients | undefined): string {
  const where = t('explore.walk.count', { step: walk.position + 1, count: walk.steps.length });
  return `${where}. ${sayWhat(trace, walk, edge)}`;
}

function sayWhat(trace: AnyTrace, walk: ShownWalk, edge: EdgeGradients | undefined): string {
  const { step } = walk;
  switch (step.kind) {
    case 'inputs':
    case 'seed':
      return t(`explore.walk.${step.kind}`);
    case 'value': {
      const value = formatValue(walk.value(step.node) ?? NaN);
      return t('explore.walk.said.value', { name: step.node, value });
    }
    case 'edge': {
      const [node, from] = [step.node, step.from].map((name) => spoken(latexIn(trace, name)));
      const flow = t('explore.walk.said.edge', { node: node!, from: from!, ...edge!.spoken });
      return `${flow} ${saySum(from!, walk, step.from)}`.trim();
    }
  }
}

/** The sum so far at a node where several paths meet. */
function saySum(from: string, walk: ShownWalk, node: string): string {
  const { come, count } = walk.terms(node);
  if (count < 2) return '';
  const terms = come.map(formatValue).join(' + ');
  return t('explore.walk.said.sum', { from, terms, sum: formatValue(come.reduce(sum)) });
}
