import type { Initializer } from './initializer.ts';
import { zeros } from './zeros.ts';

export type { Draws, Initializer } from './initializer.ts';

export const initializers = { zeros } as const satisfies Record<string, Initializer>;
export type InitializerName = keyof typeof initializers;
