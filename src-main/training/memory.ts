import { totalmem } from 'node:os';
import type { Experiment } from '../contract/experiment.ts';
import { entryOf, valuesOf } from './choices.ts';
import { tooBig } from './failures.ts';
import { optimizers, type Optimizer } from './optimizers/index.ts';
import { sizeOfParameters, type Architecture } from './parameters.ts';

const float64 = 8;
const float32 = 4;
const int32 = 4;

/** Half of the machine's memory, in bytes. */
export const defaultMemoryLimit = (): number => totalmem() / 2;

/** Numbers that an optimizer keeps for each parameter: 0 for SGD, 2 for Adam. */
function keptPerParameter({ optimizer }: Experiment): number {
  const sample = 16;
  const entry = entryOf<Optimizer>(optimizers, optimizer);
  const state = entry.init(sample, valuesOf(optimizer));
  return Object.values(state).filter(({ length }) => length === sample).length;
}

/** Numbers in the values of every node of the graph, for one window. */
function perWindow({ width, dim, hidden, classes }: Architecture): number {
  const layers = hidden.reduce((sum, size) => sum + 3 * size, 0);
  return width + 1 + 2 * width * dim + layers + 3 * classes;
}

/**
 * Bytes that a run allocates for its tensors: parameters, what they were before the last step, their
 * gradients, what the optimizer remembers, the row numbers of the word vectors that a step reads, the
 * values and gradients of every node for the full and the last, smaller batch, and the windows of the
 * data. In float64, gradients are copied once more, to add the L2 term.
 */
export function bytesOf(
  experiment: Experiment,
  architecture: Architecture,
  windows: number,
): number {
  const isDouble = experiment.precision === 'f64';
  const copies = (isDouble ? 4 : 3) + keptPerParameter(experiment);
  const parameters = sizeOfParameters(architecture) * copies;
  const activations = 4 * experiment.batch * perWindow(architecture);
  const rows = architecture.vocabulary * 2 * int32;
  const data = windows * ((architecture.width + 1) * int32 + float64);
  return (parameters + activations) * (isDouble ? float64 : float32) + rows + data;
}

/** @throws ProblemError with the number of bytes when a run needs more than `limit`. */
export function checkMemory(
  experiment: Experiment,
  architecture: Architecture,
  windows: number,
  limit = defaultMemoryLimit(),
): void {
  const bytes = bytesOf(experiment, architecture, windows);
  if (bytes > limit) throw tooBig(bytes, limit);
}
