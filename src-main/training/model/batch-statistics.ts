import type { Node, Numbers } from '../../engine/index.ts';
import type { Parameter } from './parameters.ts';

/** The mean or the variance of a layer's z [n] over a batch, and the running one that follows it. */
export interface BatchStatistic {
  readonly node: Node;
  readonly running: Parameter;
}

/**
 * Moves a running statistic towards that of a batch of `count` windows: r ← (1 − m) r + m s. The
 * variance is taken without bias, n/(n − 1) of that within the batch, as PyTorch does.
 */
export function follow(
  { data, role }: Parameter,
  measured: Numbers,
  count: number,
  momentum: number,
): void {
  const factor = role === 'running-variance' ? count / (count - 1) : 1;
  for (let i = 0; i < data.length; i++)
    data[i] = (1 - momentum) * data[i]! + momentum * factor * measured[i]!;
}
