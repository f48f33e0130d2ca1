import type { Activation } from './activation.ts';
import { tanh } from './tanh.ts';

export type { Activation } from './activation.ts';

export const activations = { tanh } as const satisfies Record<string, Activation>;
export type ActivationName = keyof typeof activations;
