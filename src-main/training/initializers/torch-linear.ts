import type { Initializer } from './initializer.ts';
import { uniformOf } from './scaled.ts';

/** What PyTorch gives a linear layer unasked: narrower than Xavier, Var = 1 / (3 n_in). */
export const torchLinear: Initializer<never> = {
  name: 'torch-linear',
  title: { en: 'PyTorch’s default', ko: 'PyTorch 기본값' },
  latex: String.raw`W_{ij} \sim U\left(-\tfrac{1}{\sqrt{n_{in}}},\; \tfrac{1}{\sqrt{n_{in}}}\right)`,
  hyperparameters: [],
  ...uniformOf((fanIn) => 1 / (3 * fanIn)),
};
