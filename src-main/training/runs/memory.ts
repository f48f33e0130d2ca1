import { totalmem } from 'node:os';
import type { Experiment } from '../../contract/experiment.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import { probedWindows } from '../layers/activity-probe.ts';
import { dropoutRate } from '../model/dropout-masks.ts';
import { tooBig } from './failures.ts';
import { optimizers, type Optimizer } from '../optimizers/index.ts';
import { sizeOfParameters, type Architecture } from '../model/parameters.ts';

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

/** Numbers in the values of every node of the graph, for one window; a mask counts as one. */
function perWindow({ dropout }: Experiment, architecture: Architecture): number {
  const { width, dim, hidden, classes, batchNorm } = architecture;
  const dropped = (layer: number): number => (dropoutRate(dropout, layer) > 0 ? 2 : 0);
  const each = (index: number): number => 3 + (batchNorm ? 1 : 0) + dropped(index + 1);
  const layers = hidden.reduce((sum, size, index) => sum + each(index) * size, 0);
  return width + 1 + (2 + dropped(0)) * width * dim + layers + 3 * classes;
}

/** Numbers that looking at the units takes for each window: x, of each layer z, h and both gradients. */
function perProbedWindow({ width, dim, hidden, classes, batchNorm }: Architecture): number {
  const each = 5 + (batchNorm ? 1 : 0);
  const layers = hidden.reduce((sum, size) => sum + each * size, 0);
  return width + 1 + width * dim + layers + 3 * classes;
}

/** Numbers in the values of the nodes that a batch has once: means and variances. */
const perBatch = ({ hidden, batchNorm }: Architecture): number =>
  batchNorm ? 2 * hidden.reduce((sum, size) => sum + size, 0) : 0;

/**
 * Bytes that a run allocates for its tensors: parameters, what they were before the last step, their
 * gradients, what the optimizer remembers, the row numbers of the word vectors that a step reads, the
 * values and gradients of every node for the full and the last, smaller batch, those of the windows
 * whose units are looked at, and the windows of the data. In float64, and where they are clipped, gradients are copied once more.
 */
export function bytesOf(
  experiment: Experiment,
  architecture: Architecture,
  windows: number,
): number {
  const isDouble = experiment.precision === 'f64';
  const isClipped = experiment.clip.name !== 'none';
  const copies = 3 + Number(isDouble) + Number(isClipped) + keptPerParameter(experiment);
  const parameters = sizeOfParameters(architecture) * copies;
  const activations =
    4 * (experiment.batch * perWindow(experiment, architecture) + perBatch(architecture));
  const probed = probedWindows(windows) * perProbedWindow(architecture) + perBatch(architecture);
  const rows = architecture.vocabulary * 2 * int32;
  const data = windows * ((architecture.width + 1) * int32 + float64);
  return (parameters + activations + probed) * (isDouble ? float64 : float32) + rows + data;
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
