import type { Localized } from '../../contract/localized.ts';
import type { Numbers, UpdateKernel, UpdateScalars } from '../../engine/index.ts';
import type { HyperparameterList, HyperparameterValues } from '../experiment/hyperparameters.ts';

/** What an optimizer remembers between steps: flat arrays by name; a counter is an array of length 1. */
export type OptimizerState<Name extends string = string> = Readonly<Record<Name, Numbers>>;

/** Where the memory of every parameter comes from: zeros in the precision of the run. */
export type Allocate = (length: number) => Numbers;

/** In float64, outside of every arena. */
export const inFloat64: Allocate = (length) => new Float64Array(length);

/** The update as a kernel knows it: which one, and what it multiplies with in the step that begins. */
export type FusedUpdate<Name extends string = string, Memory extends string = string> = {
  readonly [Kernel in UpdateKernel]: {
    readonly kernel: Kernel;
    /** The memory that the kernel calls first, second and third. */
    readonly memory: readonly Memory[];
    /** Begins a step: counts it in the state, and says what is the same for all parameters. */
    scalars(
      state: OptimizerState<Memory>,
      rate: number,
      values: HyperparameterValues<Name>,
    ): UpdateScalars<Kernel>;
  };
}[UpdateKernel];

/**
 * How a step changes the parameters: a pure pair of `init` and `update`. Every optimizer declares the
 * hyperparameter `rate`; what `update` gets as `rate` is that value after the schedule.
 */
export interface Optimizer<Name extends string = string, Memory extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** One update, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name | 'rate'>;
  /** The state before the first step, for `size` parameters. */
  init(
    size: number,
    values: HyperparameterValues<Name>,
    allocate?: Allocate,
  ): OptimizerState<Memory>;
  /** Takes one step in place: changes `parameters` and `state`, leaves `gradient` as it is. */
  update(
    parameters: Numbers,
    gradient: Numbers,
    state: OptimizerState<Memory>,
    rate: number,
    values: HyperparameterValues<Name>,
  ): void;
  /** The same step for a kernel, which `update` is the twin of. */
  readonly fused: FusedUpdate<Name, Memory>;
  /** Whether a parameter whose gradient is 0 stays as it is, and so does what is remembered of it. */
  restsWithoutGradient?(values: HyperparameterValues<Name>): boolean;
}
