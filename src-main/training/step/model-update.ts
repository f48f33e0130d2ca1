import type { Experiment } from '../../contract/experiment.ts';
import { Program, type GradientBuffer } from '../../engine/index.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import { clippings, type Clipping } from '../clipping/index.ts';
import { nonFinite, type FailureKind } from '../runs/breakdown.ts';
import { firstNonFinite, sumOfSquares } from './finite.ts';
import type { HyperparameterValues } from '../experiment/hyperparameters.ts';
import { layerOf } from '../layers/layer-names.ts';
import { ParameterUpdate } from './parameter-update.ts';
import { isRunning, type Parameter, type Parameters } from '../model/parameters.ts';
import { penaltyCoefficient, type PenaltyForm } from './penalty.ts';

/** Where a run is, for whoever reads that it broke down. */
interface Place {
  readonly step: number;
  readonly rate: number;
}

/** How a model is trained: the updates of all parameters that are, in one program. */
export class ModelUpdate {
  readonly list: readonly ParameterUpdate[];
  readonly #experiment: Experiment;
  readonly #program: Program;
  readonly #clipping: Clipping;
  readonly #clippingValues: HyperparameterValues;
  /** Σ g² of every parameter at the last step, with the L2 term, before it is clipped. */
  readonly #squares: Float64Array;

  constructor({ arena, list }: Parameters, experiment: Experiment, penalty: PenaltyForm) {
    this.#experiment = experiment;
    this.#clipping = entryOf<Clipping>(clippings, experiment.clip);
    this.#clippingValues = valuesOf(experiment.clip);
    const trained = list.filter(
      ({ role }) => !isRunning(role) && (role !== 'vectors' || experiment.embedding.train),
    );
    this.list = trained.map((parameter) => {
      const coefficient = penaltyCoefficient(experiment.l2, penalty, parameter);
      return new ParameterUpdate(arena, experiment, parameter, coefficient);
    });
    this.#squares = new Float64Array(this.list.length);
    this.#program = new Program(
      arena,
      this.list.map(({ step }) => step),
    );
  }

  /** The parameters that are trained, and where their gradients are expected. */
  get gradients(): (readonly [Parameter, GradientBuffer])[] {
    return this.list.map(({ parameter, gradient }) => [parameter, gradient] as const);
  }

  /** λ Σ θ² over all of them. */
  get penalty(): number {
    let penalty = 0;
    for (const update of this.list) penalty += update.penalty;
    return penalty;
  }

  /** ‖g‖ of every layer at the last step, with the L2 term, before it is clipped. */
  get layerNorms(): ReadonlyMap<string, number> {
    const squares = new Map<string, number>();
    this.list.forEach(({ parameter }, i) => {
      const layer = layerOf(parameter);
      squares.set(layer, (squares.get(layer) ?? 0) + this.#squares[i]!);
    });
    return new Map([...squares].map(([layer, sum]) => [layer, Math.sqrt(sum)]));
  }

  /** The gradient that the last step used for a parameter, with the L2 term. */
  gradientOf(name: string): Float64Array {
    const found = this.list.find(({ parameter }) => parameter.name === name);
    if (!found) throw new Error(`there is no gradient of ${name}: it is not trained`);
    return found.penalisedGradient();
  }

  /**
   * Updates every parameter from the gradients of the last backward pass.
   *
   * @returns the norm of all gradients, with the L2 term, before they are clipped.
   * @throws ProblemError when a gradient or a weight is no longer finite; the parameters are then as
   * they were before.
   */
  apply(step: number, rate: number): number {
    const place = { step, rate };
    const { bounds } = this.#clipping;
    if (!bounds) return this.#step(place);
    const clipped = this.list.map((update) => update.clipped!);
    let squares = clipped.map((each) => each.take());
    if (!Number.isFinite(total(squares))) {
      this.#checkGradients(place);
      squares = clipped.map((each) => each.squares());
    }
    const norm = Math.sqrt(total(squares));
    const within = bounds(norm, this.#clippingValues);
    for (const each of clipped) each.clip(within);
    this.#step(place);
    this.#squares.set(squares);
    return norm;
  }

  /** Ends the run before its update where a gradient is not finite. */
  #checkGradients(place: Place): void {
    for (const { parameter, gradient } of this.list) {
      const value = firstNonFinite(gradient.data);
      if (value !== undefined) throw this.#broken('gradient', parameter, value, place);
    }
  }

  #broken(kind: FailureKind, { name: tensor }: Parameter, value: number, place: Place) {
    return nonFinite({ kind, tensor, value, experiment: this.#experiment, ...place });
  }

  /** Updates every parameter, and returns the norm of the gradients that were used. */
  #step(place: Place): number {
    let thetaSquares = 0;
    for (const update of this.list) update.prepare(place.rate);
    this.#program.run();
    for (let i = 0; i < this.list.length; i++) {
      const sums = this.list[i]!.finish();
      this.#squares[i] = sums.gradientSquares;
      thetaSquares += sums.thetaSquares;
    }
    const isFinite = Number.isFinite(total(this.#squares)) && Number.isFinite(thetaSquares);
    if (!isFinite) this.#squares.set(this.#examine(place));
    return Math.sqrt(total(this.#squares));
  }

  /**
   * Looks at every number after squares were not finite: they overflow before the numbers do. Returns
   * every Σ g² in float64; a number that is not finite ends the run, with the parameters from before.
   */
  #examine(place: Place): number[] {
    const gradients = this.list.map((update) => update.penalisedGradient());
    const weights = this.list.map(({ parameter }) => firstNonFinite(parameter.data));
    const wrong = gradients.map(firstNonFinite);
    const failed = (values: readonly (number | undefined)[], kind: FailureKind) => {
      const at = values.findIndex((value) => value !== undefined);
      if (at < 0) return;
      for (const update of this.list) update.undo();
      throw this.#broken(kind, this.list[at]!.parameter, values[at]!, place);
    };
    failed(wrong, 'gradient');
    failed(weights, 'weights');
    return gradients.map(sumOfSquares);
  }
}

function total(squares: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < squares.length; i++) sum += squares[i]!;
  return sum;
}
