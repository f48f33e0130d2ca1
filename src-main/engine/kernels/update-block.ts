import type { UpdateKernel } from './kernel-exports.ts';

/** The scalars of each update rule, in the order in which assembly/optimizers.ts declares them. */
export const updateScalars = {
  sgd: ['weightDecay', 'rate'],
  momentum: ['weightDecay', 'momentum', 'weight', 'gradientRate', 'velocityRate'],
  adagrad: ['weightDecay', 'rate', 'epsilon'],
  rmsprop: ['weightDecay', 'decay', 'rest', 'momentum', 'epsilon', 'rate'],
  // prettier-ignore
  adam: [
    'weightDecay', 'beta1', 'rest1', 'beta2', 'rest2',
    'gradientRate', 'meanRate', 'rootScale', 'epsilon', 'shrink',
  ],
  adamax: ['weightDecay', 'beta1', 'rest1', 'beta2', 'epsilon', 'rate'],
  adadelta: ['weightDecay', 'decay', 'rest', 'epsilon', 'rate'],
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
  half: 56,
  /** What the optimizer adds to the gradient as a factor of θ comes first of every rule's scalars. */
  scalars: 60,
} as const;

/** Bytes of a block with room for the rule with the most scalars. */
export const updateBlockBytes = 128;
