import { totalmem } from 'node:os';
import type { Experiment } from '../contract/experiment.ts';
import { entryOf, valuesOf } from './choices.ts';
import { tooBig } from './failures.ts';
import { optimizers, type Optimizer } from './optimizers/index.ts';
import { sizeOfParameters, type Architecture } from './parameters.ts';

const float64 = 8;
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
 * Bytes that a run allocates for its tensors: parameters, the copy that is kept of them, what the
 * optimizer remembers, the gradients of the full and of the last, smaller batch, the values and
 * gradients of every node, and the windows of the data.
 */
export function bytesOf(
  experiment: Experiment,
  architecture: Architecture,
  windows: number,
): number {
  const parameters = sizeOfParameters(architecture) * (4 + keptPerParameter(experiment));
  const activations = 4 * experiment.batch * perWindow(architecture);
  const data = windows * ((architecture.width + 1) * int32 + float64);
  return (parameters + activations) * float64 + data;
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
