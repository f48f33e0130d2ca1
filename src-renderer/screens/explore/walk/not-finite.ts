import type { TensorValue } from '../../../../src-main/contract/vectors.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { latexIn, nodesByName, type AnyTrace } from './any-trace.ts';
import type { StepFormulas } from './step-formulas.ts';

/** Where numbers stop being finite: at a node's value, or else on the way back along an edge. */
export type NotFinite =
  | { readonly kind: 'value'; readonly node: string }
  | { readonly kind: 'gradient'; readonly node: string; readonly from: string };

const isFinite = (value: TensorValue): boolean => [value].flat(2).every(Number.isFinite);

/** The first of them, in the order in which they are computed. */
export function firstNotFinite(trace: AnyTrace): NotFinite | undefined {
  const nodes = nodesByName(trace);
  const node = [...nodes.values()].find(({ value }) => !isFinite(value));
  if (node) return { kind: 'value', node: node.name };
  for (const name of trace.backwardOrder) {
    const edge = [...(nodes.get(name)?.edges ?? [])].find((one) => !isFinite(one.downstream));
    if (edge) return { kind: 'gradient', node: name, from: edge.from };
  }
  return undefined;
}

/** Why there are infinities on the graph, in a sentence with formulas. */
export function sayNotFinite<Shown extends AnyTrace>(
  trace: Shown,
  formulas: StepFormulas<Shown>,
): string | undefined {
  const first = firstNotFinite(trace);
  if (first?.kind === 'value')
    return t('explore.not-finite.value', { formula: `$${formulas.value(trace, first.node)}$` });
  if (first?.kind === 'gradient') {
    const [to, from] = [latexIn(trace, first.node), latexIn(trace, first.from)];
    return t('explore.not-finite.gradient', { local: `$\\partial ${to} / \\partial ${from}$` });
  }
  return undefined;
}
