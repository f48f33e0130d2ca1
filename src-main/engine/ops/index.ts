import type { Op } from '../op.ts';
import { add } from './add.ts';
import { matmul } from './matmul.ts';
import { multiply } from './multiply.ts';
import { sum } from './sum.ts';
import { tanh } from './tanh.ts';

/** Every op by its name. To add one, copy a file of this folder and list it here. */
export const ops = {
  add,
  matmul,
  multiply,
  sum,
  tanh,
} as const satisfies Readonly<Record<string, Op<object>>>;

export type OpName = keyof typeof ops;

export type AttributesOf<Name extends OpName> =
  (typeof ops)[Name] extends Op<infer Attributes> ? Attributes : never;
