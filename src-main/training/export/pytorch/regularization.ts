import type { Experiment } from '../../../contract/experiment.ts';
import { dropoutRate } from '../../model/dropout-masks.ts';

/** Whether a run drops anything. */
export const dropsSomething = ({ dropout, hidden }: Experiment): boolean =>
  [0, ...hidden.map((_, index) => index + 1)].some((layer) => dropoutRate(dropout, layer) > 0);

/** Dropout with the masks that the run drew, in Python. */
export const dropped = `
def dropped(h, rate, step, layer):
    """F.dropout(h, rate), with the masks that Nabla draws: PyTorch's own generator draws others."""
    words = random_words(f"{SEED}/dropout/{step}/{layer}")
    kept = torch.tensor([next(words) >= rate * 2**32 for _ in range(h.numel())])
    return torch.where(kept.reshape(h.shape), h / (1 - rate), torch.zeros_like(h))
`.trim();

/** The line that drops entries of h after a layer, where it has one. */
export function dropLine({ dropout }: Experiment, layer: number): string[] {
  const rate = dropoutRate(dropout, layer);
  return rate > 0 ? [`h = dropped(h, ${rate}, step, ${layer}) if self.training else h`] : [];
}

/** z of a hidden layer, normalised where the run does that. */
export function preActivation({ batchNorm }: Experiment, layer: number): string {
  if (!batchNorm.use) return `F.linear(h, self.W${layer}, self.b${layer})`;
  const own = ['mean', 'variance', 'gamma', 'beta'].map((name) => `self.${name}${layer}`);
  const rest = ['batch', batchNorm.momentum, batchNorm.epsilon];
  return `F.batch_norm(F.linear(h, self.W${layer}), ${[...own, ...rest].join(', ')})`;
}

/** Whether F.batch_norm measures the batch: one window has no variance. */
export const batchLine = ({ batchNorm, hidden }: Experiment): string[] =>
  batchNorm.use && hidden.length > 0 ? ['batch = self.training and len(ids) > 1'] : [];
