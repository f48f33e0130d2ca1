import { heNormal } from './he-normal.ts';
import { heUniform } from './he-uniform.ts';
import type { Initializer } from './initializer.ts';
import { lecunNormal } from './lecun-normal.ts';
import { lecunUniform } from './lecun-uniform.ts';
import { normal } from './normal.ts';
import { torchLinear } from './torch-linear.ts';
import { uniform } from './uniform.ts';
import { xavierNormal } from './xavier-normal.ts';
import { xavierUniform } from './xavier-uniform.ts';
import { zeros } from './zeros.ts';

export type { Draws, Initializer } from './initializer.ts';

/** Every initialization of weights; biases start at 0 whatever is chosen. */
export const initializers = {
  zeros,
  uniform,
  normal,
  'xavier-uniform': xavierUniform,
  'xavier-normal': xavierNormal,
  'he-uniform': heUniform,
  'he-normal': heNormal,
  'lecun-uniform': lecunUniform,
  'lecun-normal': lecunNormal,
  'torch-linear': torchLinear,
} as const satisfies Record<string, Initializer>;
export type InitializerName = keyof typeof initializers;
