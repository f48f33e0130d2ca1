import type { Trace } from '../../../src-main/contract/explore.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { spoken } from '../../visuals/formula/spoken.ts';
import { edgeFormulas } from './step-formulas.ts';
import type { Shown } from './resting.svelte.ts';

/** A step in words, for those who hear it. */
export function sayStep(trace: Trace, walk: Shown): string {
  const { step } = walk;
  const where = t('explore.walk.count', { step: walk.position + 1, count: walk.steps.length });
  switch (step.kind) {
    case 'inputs':
    case 'seed':
      return `${where}. ${t(`explore.walk.${step.kind}`)}`;
    case 'value': {
      const value = formatNumber(walk.value(step.node) ?? NaN);
      return `${where}. ${t('explore.walk.said.value', { name: step.node, value })}`;
    }
    case 'edge':
      return `${where}. ${sayEdge(trace, walk, step)}`;
  }
}

function sayEdge(trace: Trace, walk: Shown, step: Parameters<typeof edgeFormulas>[1]): string {
  const { numbers, names } = edgeFormulas(trace, step);
  const from = spoken(names.from);
  const flow = t('explore.walk.said.edge', {
    node: spoken(names.to),
    from,
    upstream: formatNumber(numbers.upstream),
    local: formatNumber(numbers.local),
    downstream: formatNumber(numbers.downstream),
  });
  const { come, count } = walk.terms(step.from);
  if (count < 2) return flow;
  const sum = formatNumber(come.reduce((total, term) => total + term, 0));
  const terms = come.map((term) => formatNumber(term)).join(' + ');
  return `${flow} ${t('explore.walk.said.sum', { from, terms, sum })}`;
}
