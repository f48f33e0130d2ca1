import type { Clipping } from './clipping.ts';
import { limit } from './limit.ts';

/** Keeps the direction of a long gradient (Pascanu, Mikolov and Bengio 2013), as PyTorch computes it. */
export const norm: Clipping<'limit'> = {
  name: 'norm',
  title: { en: 'by norm', ko: '노름 기준 (norm)' },
  latex: String.raw`g \leftarrow g \cdot \min\left(1, \frac{c}{\lVert g \rVert + 10^{-6}}\right)`,
  hyperparameters: [limit({ en: 'largest norm', ko: '최대 노름' }, 1)],
  bounds: (norm, { limit }) => ({
    factor: Math.min(1, limit / (norm + 1e-6)),
    limit: Infinity,
  }),
};
