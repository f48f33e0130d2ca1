import type { VectorTrace } from '../../../../src-main/contract/vectors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { spoken } from '../../../visuals/formula/spoken.ts';
import { writeTensor } from './tensor-text.ts';
import { edgeFormulas } from './vector-formulas.ts';
import type { VectorWalk } from './vector-walk.svelte.ts';

/** A step in words, for those who hear it. */
export function sayVectorStep(trace: VectorTrace, walk: VectorWalk): string {
  const { step } = walk;
  const where = t('explore.walk.count', { step: walk.position + 1, count: walk.steps.length });
  switch (step.kind) {
    case 'inputs':
    case 'seed':
      return `${where}. ${t(`explore.walk.${step.kind}`)}`;
    case 'value': {
      const value = writeTensor(walk.value(step.node) ?? NaN, formatNumber);
      return `${where}. ${t('explore.walk.said.value', { name: step.node, value })}`;
    }
    case 'edge': {
      const { names, local } = edgeFormulas(trace, walk, step);
      const downstream = writeTensor(
        walk.edge(step.node, step.argument)?.downstream ?? NaN,
        formatNumber,
      );
      const upstream = writeTensor(walk.node(step.node)?.upstream ?? NaN, formatNumber);
      const [node, from] = [spoken(names.to), spoken(names.from)];
      return `${where}. ${t('explore.walk.said.edge', { node, from, upstream, local: spoken(local), downstream })}`;
    }
  }
}
