import { addBias } from './add-bias.ts';
import { add } from './add.ts';
import { graphBackward } from './graph-backward.ts';
import type { MakeImplementTask } from './implement-task.ts';
import { matmul } from './matmul.ts';
import { max } from './max.ts';
import { multiply } from './multiply.ts';
import { numericGradient } from './numeric-gradient.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';

/** Everything that can be asked to be implemented, from easy to hard. */
export const implementTasks = {
  add,
  multiply,
  max,
  relu,
  sigmoid,
  'add-bias': addBias,
  matmul,
  'softmax-cross-entropy': softmaxCrossEntropy,
  'graph-backward': graphBackward,
  'numeric-gradient': numericGradient,
} as const satisfies Readonly<Record<string, MakeImplementTask>>;

export type ImplementTaskName = keyof typeof implementTasks;
export const implementTaskNames = Object.keys(implementTasks) as [
  ImplementTaskName,
  ...ImplementTaskName[],
];
