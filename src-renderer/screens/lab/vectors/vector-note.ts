import type { VectorSet } from '../../../../src-main/contract/lab.ts';
import { formatCount } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';

/** How much of a file of word vectors is there, and how much of it is not. */
export function vectorNote({ words, dimension, leftOut }: VectorSet): string {
  const kept = t('lab.vectors.figures', { words: formatCount(words), dimension });
  if (leftOut === 0) return kept;
  return `${kept} ${t('lab.vectors.left-out', { count: leftOut, rows: formatCount(leftOut) })}`;
}
