import type { UpdateKernel } from './kernel-exports.ts';

/** The scalars of each update rule, in the order in which assembly/optimizers.ts declares them. */
export const updateScalars = {
  sgd: ['rate'],
  momentum: ['momentum', 'weight', 'gradientRate', 'velocityRate'],
  adagrad: ['rate', 'epsilon'],
  rmsprop: ['decay', 'rest', 'momentum', 'epsilon', 'rate', 'centered'],
  adam: [
    'beta1',
    'rest1',
    'beta2',
    'rest2',
    'gradientRate',
    'meanRate',
    'rootScale',
    'epsilon',
    'shrink',
    'amsgrad',
  ],
  adamax: ['beta1', 'rest1', 'beta2', 'epsilon', 'rate'],
  adadelta: ['decay', 'rest', 'epsilon', 'rate'],
} as const satisfies Record<UpdateKernel, readonly string[]>;

export type UpdateScalars<Kernel extends UpdateKernel> = Readonly<
  Record<(typeof updateScalars)[Kernel][number], number>
>;

/** Byte offsets of the fields of assembly/update-block.ts. */
export const updateFields = {
  theta: 0,
  undo: 4,
  gradient: 8,
  memory: [12, 16, 20],
  rows: 24,
  count: 28,
  length: 32,
  penalty: 36,
  gradientSquares: 40,
  thetaSquares: 48,
  weightDecay: 56,
  scalars: 60,
} as const;

/** Bytes of a block with room for the rule with the most scalars. */
export const updateBlockBytes = 128;
