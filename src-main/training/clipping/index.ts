import type { Clipping } from './clipping.ts';
import { none } from './none.ts';
import { norm } from './norm.ts';
import { value } from './value.ts';

export type { Clipping, ClippingBounds } from './clipping.ts';

/** Every way to clip gradients. */
export const clippings = { none, norm, value } as const satisfies Record<string, Clipping>;
export type ClippingName = keyof typeof clippings;
