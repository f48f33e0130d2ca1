import type { Experiment } from '../../contract/experiment.ts';
import {
  Arena,
  createRandom,
  seedFrom,
  sizeOf,
  type Numbers,
  type Shape,
} from '../../engine/index.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import { initializers, type Initializer } from '../initializers/index.ts';

/**
 * `vectors` are rows of the table of word vectors; `weights` and `bias` make up the layers; `scale` is
 * γ of batch norm, whose β is a `bias`. Batch norm's running mean and variance are not learned but
 * followed.
 */
export type ParameterRole =
  'vectors' | 'weights' | 'bias' | 'scale' | 'running-mean' | 'running-variance';

export const isRunning = (role: ParameterRole): boolean =>
  role === 'running-mean' || role === 'running-variance';

/** A tensor that a model learns, follows or, for frozen word vectors, is given. */
export interface ParameterSpec {
  /** As in the lecture: E, W1, b1, …, U and c, or u. */
  readonly name: string;
  readonly role: ParameterRole;
  readonly shape: Shape;
}

/** What fixes the parameters of a window classifier and their shapes. */
export interface Architecture {
  readonly task: Experiment['task'];
  /** Rows of the table of word vectors, V. */
  readonly vocabulary: number;
  /** Length of a word vector, d. */
  readonly dim: number;
  /** Words in a window, 2w + 1. */
  readonly width: number;
  readonly hidden: readonly number[];
  /** Classes, O included. */
  readonly classes: number;
  /** Whether the hidden layers are normalised over the batch; not, unless given. */
  readonly batchNorm?: boolean | undefined;
}

/**
 * W and b of a hidden layer, counted from 1; with batch norm γ and β stand where b would, since a bias
 * would be lost when the mean is taken off, and the running mean and variance follow.
 */
function layerSpecs(layer: number, size: number, inputs: number, batchNorm = false) {
  const vector = (name: string, role: ParameterRole): ParameterSpec => ({
    name: `${name}${layer}`,
    role,
    shape: [size],
  });
  const weights: ParameterSpec = { name: `W${layer}`, role: 'weights', shape: [size, inputs] };
  if (!batchNorm) return [weights, vector('b', 'bias')];
  return [
    weights,
    vector('gamma', 'scale'),
    vector('beta', 'bias'),
    vector('mean', 'running-mean'),
    vector('variance', 'running-variance'),
  ];
}

/**
 * The parameters in the order of the computation: E [V, d]; W [out, in] and b [out] of every hidden
 * layer, or W and what batch norm needs; then U [C, n] and c [C] of the softmax, or u [n] of the location score s = uᵀh.
 */
function parameterSpecs(architecture: Architecture): ParameterSpec[] {
  const { task, vocabulary, dim, width, hidden, classes, batchNorm } = architecture;
  const sizes = [width * dim, ...hidden];
  const last = sizes.at(-1)!;
  const layers = hidden.flatMap((size, index) =>
    layerSpecs(index + 1, size, sizes[index]!, batchNorm),
  );
  const output: ParameterSpec[] =
    task === 'location'
      ? [{ name: 'u', role: 'weights', shape: [last] }]
      : [
          { name: 'U', role: 'weights', shape: [classes, last] },
          { name: 'c', role: 'bias', shape: [classes] },
        ];
  return [{ name: 'E', role: 'vectors', shape: [vocabulary, dim] }, ...layers, ...output];
}

export interface Parameter extends ParameterSpec {
  readonly data: Numbers;
}

/** Every parameter as a view into one flat buffer, so that a snapshot is one copy. */
export interface Parameters {
  /** The memory in which whatever computes with these parameters allocates. */
  readonly arena: Arena;
  readonly flat: Numbers;
  readonly list: readonly Parameter[];
}

export const sizeOfParameters = (architecture: Architecture): number =>
  parameterSpecs(architecture).reduce((sum, { shape }) => sum + sizeOf(shape), 0);

/** The arena that an experiment asks for. */
export const arenaOf = ({ precision, fusedMultiplyAdd }: Experiment): Arena =>
  new Arena(precision, fusedMultiplyAdd ? 'relaxed' : 'simd');

/** Parameters that are all 0, in float64 unless an arena is given. */
export function allocateParameters(
  architecture: Architecture,
  arena: Arena = new Arena('f64'),
): Parameters {
  const flat = arena.allocate(sizeOfParameters(architecture));
  let offset = 0;
  const list = parameterSpecs(architecture).map((spec) => {
    const end = offset + sizeOf(spec.shape);
    const data = flat.subarray(offset, end);
    offset = end;
    return { ...spec, data };
  });
  return { arena, flat, list };
}

/** Half the width of the range that word vectors start in. */
const vectorRange = 0.5;

/** How the parameters start that are not drawn. */
const starts: Readonly<Partial<Record<ParameterRole, number>>> = {
  bias: 0,
  scale: 1,
  'running-mean': 0,
  'running-variance': 1,
};

/**
 * Word vectors from uniform(−½, ½), weights by the experiment's initializer, biases 0; batch norm starts
 * by changing nothing but the mean and the variance. Each tensor
 * has a random stream of its own, named by the seed and the tensor: two experiments that differ in
 * one layer start alike in all others.
 */
export function initialize({ list }: Parameters, { seed, initialization }: Experiment): void {
  const initializer = entryOf<Initializer>(initializers, initialization);
  for (const { name, role, shape, data } of list) {
    const random = createRandom(seedFrom(`${seed}/initialize/${name}`));
    const start = starts[role];
    if (start !== undefined) data.fill(start);
    else if (role === 'vectors')
      for (let i = 0; i < data.length; i++) data[i] = random.between(-vectorRange, vectorRange);
    else {
      const fanIn = shape.at(-1)!;
      const fanOut = shape.length === 1 ? 1 : shape[0]!;
      initializer.fill(data, fanIn, fanOut, random, valuesOf(initialization));
    }
  }
}
