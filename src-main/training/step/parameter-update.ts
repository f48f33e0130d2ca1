import type { Experiment } from '../../contract/experiment.ts';
import {
  CompiledUpdate,
  sizeOf,
  TouchedRows,
  type Arena,
  type GradientBuffer,
  type Numbers,
  type Step,
} from '../../engine/index.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import { ClippedGradient } from './clipped-gradient.ts';
import { sumOfSquares } from './finite.ts';
import { optimizers, type Optimizer } from '../optimizers/index.ts';
import type { OptimizerState } from '../optimizers/optimizer.ts';
import type { Parameter } from '../model/parameters.ts';
import { TwinUpdate } from './twin-update.ts';

/** What an update finds on its way over the entries. */
export interface UpdateSums {
  /** Σ g² with the L2 term. Not finite where a gradient is not, or where it is beyond the precision. */
  readonly gradientSquares: number;
  /** Σ θ² after the update, likewise. */
  readonly thetaSquares: number;
}

/**
 * How one parameter is trained: its gradient, what the optimizer remembers of it, and which of its
 * rows a step changes. One pass over them adds the L2 term, updates, keeps the numbers from before and
 * sums up squares: by a kernel where the arena has one, otherwise by its twin.
 */
export class ParameterUpdate {
  readonly parameter: Parameter;
  /** Coefficient of the L2 term c Σ θ². */
  readonly coefficient: number;
  readonly gradient: GradientBuffer;
  readonly #optimizer: Optimizer;
  readonly #values: Readonly<Record<string, number>>;
  readonly #state: OptimizerState;
  /** Factor on the learning rate. */
  readonly #factor: number;
  readonly #undo: Numbers;
  readonly #width: number;
  /** Set where only the touched rows change. */
  readonly #rows: TouchedRows | undefined;
  /** What a step uses in place of the gradient and the L2 term, where gradients are clipped. */
  readonly clipped: ClippedGradient | undefined;
  readonly #compiled: CompiledUpdate | undefined;
  readonly #twin: TwinUpdate;
  readonly #arena: Arena;
  #thetaSquares: number | undefined;
  #rate = 0;
  #sums: UpdateSums = { gradientSquares: 0, thetaSquares: 0 };

  constructor(arena: Arena, experiment: Experiment, parameter: Parameter, coefficient: number) {
    const { optimizer, embedding, clip } = experiment;
    const { data, role, shape } = parameter;
    this.parameter = parameter;
    this.coefficient = coefficient;
    this.#arena = arena;
    this.#optimizer = entryOf<Optimizer>(optimizers, optimizer);
    this.#values = valuesOf(optimizer);
    this.#factor = role === 'vectors' ? embedding.rate : 1;
    this.#width = sizeOf(shape.slice(1));
    const touched = role === 'vectors' ? new TouchedRows(arena, shape[0]!) : undefined;
    this.gradient = { shape, data: arena.allocate(data.length), touched };
    const rests = this.#optimizer.restsWithoutGradient?.(this.#values) && coefficient === 0;
    this.#rows = embedding.update === 'lazy' || rests ? touched : undefined;
    this.#undo = arena.allocate(data.length);
    this.#state = this.#optimizer.init(data.length, this.#values, (n) => arena.allocate(n));
    const { kernel, memory } = this.#optimizer.fused;
    const own = { gradient: this.gradient.data, theta: data, penalty: 2 * coefficient };
    if (clip.name !== 'none')
      this.clipped = new ClippedGradient(arena, own, (visit) => this.#eachChanged(visit));
    const gradient = this.clipped?.data ?? this.gradient.data;
    const buffers = { theta: data, undo: this.#undo, gradient };
    const remembered = memory.map((name) => this.#state[name]!);
    this.#compiled = CompiledUpdate.place(arena, kernel, {
      ...buffers,
      memory: remembered,
      touched: this.#rows && { rows: this.#rows, width: this.#width },
    });
    this.#twin = new TwinUpdate(this.#optimizer, this.#values, this.#state, buffers);
  }

  /** What the optimizer remembers of the parameter. */
  get memory(): OptimizerState {
    return this.#state;
  }

  /** Σ θ² where the last update summed it up; NaN where it is to be summed anew. */
  get thetaSquares(): number {
    return this.#thetaSquares ?? NaN;
  }

  set thetaSquares(sum: number) {
    this.#thetaSquares = Number.isNaN(sum) ? undefined : sum;
  }

  /** c Σ θ², the parameter's part in the objective. */
  get penalty(): number {
    if (this.coefficient === 0) return 0;
    this.#thetaSquares ??= this.#squares();
    return this.coefficient * this.#thetaSquares;
  }

  /** Sets what the next step needs besides the gradient. */
  prepare(rate: number): void {
    this.#rate = rate * this.#factor;
    const { fused } = this.#optimizer;
    this.#compiled?.prepare(fused.scalars(this.#state, this.#rate, this.#values), this.#slope);
  }

  /** Takes a prepared step from the gradient that the last backward pass left, or from what was clipped. */
  get step(): Step {
    const { work } = this.#compiled ?? {};
    return work ?? { run: () => this.#applyTwin() };
  }

  /** What the step found. */
  finish(): UpdateSums {
    const sums = this.#compiled ?? this.#sums;
    this.#thetaSquares = this.#rows ? undefined : sums.thetaSquares;
    return sums;
  }

  /** Puts the parameter back to where it was before the last step. */
  undo(): void {
    const { data } = this.parameter;
    this.#thetaSquares = undefined;
    this.#eachChanged((start, end) => data.set(this.#undo.subarray(start, end), start));
  }

  /** The gradient of the last step, with the L2 term, as it was before it was clipped and used. */
  penalisedGradient(): Float64Array {
    const gradient = Float64Array.from(this.gradient.data);
    const factor = 2 * this.coefficient;
    this.#eachChanged((start, end) => {
      for (let i = start; i < end; i++) gradient[i]! += factor * this.#undo[i]!;
    });
    return gradient;
  }

  /** The factor of θ in the gradient of the L2 term, where that is not in the clipped gradient already. */
  get #slope(): number {
    return this.clipped ? 0 : 2 * this.coefficient;
  }

  #applyTwin(): void {
    this.#sums = this.#twin.apply(this.#rows, this.#width, this.#rate, this.#slope);
  }

  #squares(): number {
    const { data } = this.parameter;
    const { kernels } = this.#arena;
    const address = this.#arena.addressOf(data);
    return kernels && address !== undefined
      ? kernels.sumOfSquares(address, data.byteLength)
      : sumOfSquares(data);
  }

  /** Visits the entries that a step changes. */
  #eachChanged(visit: (start: number, end: number) => void): void {
    if (!this.#rows) return visit(0, this.parameter.data.length);
    for (const row of this.#rows.rows.subarray(0, this.#rows.count))
      visit(row * this.#width, (row + 1) * this.#width);
  }
}
