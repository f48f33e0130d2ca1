import type { ClippingName } from '../../clipping/index.ts';
import type { HyperparameterValues } from '../../experiment/hyperparameters.ts';

type Call = (values: HyperparameterValues) => string | undefined;

/** Every way to clip as PyTorch calls it, between the backward pass and the step. */
export const torchClippings: Readonly<Record<ClippingName, Call>> = {
  none: () => undefined,
  norm: ({ limit }) => `torch.nn.utils.clip_grad_norm_(model.parameters(), ${limit})`,
  value: ({ limit }) => `torch.nn.utils.clip_grad_value_(model.parameters(), ${limit})`,
};
