import type { Optimizer } from './optimizer.ts';
import { sgd } from './sgd.ts';

export type { Optimizer, OptimizerState } from './optimizer.ts';

export const optimizers = { sgd } as const satisfies Record<string, Optimizer>;
export type OptimizerName = keyof typeof optimizers;
