import type { Clipping } from './clipping.ts';
import { limit } from './limit.ts';

/** Cuts every entry by itself, which can turn the gradient. */
export const value: Clipping<'limit'> = {
  name: 'value',
  title: { en: 'by value', ko: '값 기준 (value)' },
  latex: String.raw`g_i \leftarrow \min(c, \max(-c, g_i))`,
  hyperparameters: [limit({ en: 'largest entry', ko: '원소의 최대 크기' }, 0.1)],
  bounds: (_norm, { limit }) => ({ factor: 1, limit }),
};
