import type { Experiment } from '../contract/experiment.ts';
import { createRandom, Program, seedFrom } from '../engine/index.ts';
import { entryOf, valuesOf } from './choices.ts';
import { clippings, type Clipping } from './clipping/index.ts';
import type { Windows } from './dataset.ts';
import { diverged, nonFinite, type FailureKind } from './failures.ts';
import { firstNonFinite, sumOfSquares } from './finite.ts';
import type { HyperparameterValues } from './hyperparameters.ts';
import { isRunning, type Architecture, type Parameters } from './parameters.ts';
import { penaltyCoefficient, type PenaltyForm } from './penalty.ts';
import { ParameterUpdate } from './parameter-update.ts';
import { Plan, Plans } from './plan.ts';
import { schedules, type Schedule } from './schedules/index.ts';
import { stepsPerEpoch } from './steps.ts';
import { restoreTensors, tensorsOf, type TrainerState } from './trainer-state.ts';

export interface TrainerOptions {
  readonly experiment: Experiment;
  readonly architecture: Architecture;
  /** Changed in place, step by step. */
  readonly parameters: Parameters;
  readonly windows: Windows;
  readonly penalty?: PenaltyForm;
  /** Whether each epoch takes the windows in a new order; in theirs, otherwise. */
  readonly shuffle?: boolean;
  /** Threads that a step may use, 1 or 2: its bits do not depend on it. One, unless said. */
  readonly threads?: number;
}

/** What a step found before its update. */
export interface StepReport {
  /** Counted from 1. */
  readonly step: number;
  /** Windows in the batch. */
  readonly windows: number;
  /** Mean cross-entropy of the batch. */
  readonly loss: number;
  /** λ Σ θ² in the penalty's form. */
  readonly penalty: number;
  /** ‖∂(loss + penalty)/∂θ‖ over all trained parameters, before it is clipped. */
  readonly gradientNorm: number;
  readonly rate: number;
}

/** A mean cross-entropy that only a diverging run has: guessing costs a few nats a word. */
const divergence = 1e6;

/**
 * Minibatch training, one step at a time. Same experiment, same windows: the same bits, because every
 * sum has a fixed order and every epoch's shuffle follows from the seed and the epoch alone.
 */
export class Trainer {
  readonly #options: TrainerOptions;
  readonly #updates: readonly ParameterUpdate[];
  readonly #updating: Program;
  readonly #plans: Plans;
  readonly #baseRate: number;
  readonly #schedule: Schedule;
  readonly #scheduleValues: HyperparameterValues;
  readonly #clipping: Clipping;
  readonly #clippingValues: HyperparameterValues;
  readonly #stepsPerEpoch: number;
  #order: readonly number[];
  #steps = 0;

  constructor(options: TrainerOptions) {
    const { experiment, architecture, parameters, windows, penalty = 'lecture' } = options;
    this.#options = options;
    this.#baseRate = valuesOf(experiment.optimizer).rate!;
    this.#schedule = entryOf<Schedule>(schedules, experiment.schedule);
    this.#scheduleValues = valuesOf(experiment.schedule);
    this.#clipping = entryOf<Clipping>(clippings, experiment.clip);
    this.#clippingValues = valuesOf(experiment.clip);
    this.#stepsPerEpoch = stepsPerEpoch(windows.count, experiment.batch);
    const trained = parameters.list.filter(
      ({ role }) => !isRunning(role) && (role !== 'vectors' || experiment.embedding.train),
    );
    this.#updates = trained.map((parameter) => {
      const coefficient = penaltyCoefficient(experiment.l2, penalty, parameter);
      return new ParameterUpdate(parameters.arena, experiment, parameter, coefficient);
    });
    this.#updating = new Program(
      parameters.arena,
      this.#updates.map(({ step }) => step),
    );
    this.threads = options.threads ?? 1;
    const gradients = this.#updates.map(
      ({ parameter, gradient }) => [parameter, gradient] as const,
    );
    this.#plans = new Plans(
      (batch) => new Plan(architecture, experiment, parameters, batch, gradients),
    );
    this.#order = Array.from({ length: windows.count }, (_, row) => row);
  }

  /** Steps taken, each with its update. */
  get steps(): number {
    return this.#steps;
  }

  /** What the next step depends on besides the options; its tensors are those that the step changes. */
  get state(): TrainerState {
    return { steps: this.#steps, tensors: tensorsOf(this.#options.parameters, this.#updates) };
  }

  /**
   * Goes on from where another trainer with the same options was, with the same bits.
   *
   * @throws Error that names the tensor when the state is of another model or optimizer.
   */
  resume({ steps, tensors }: TrainerState): void {
    restoreTensors(this.#options.parameters, this.#updates, tensors);
    this.#steps = steps;
    this.#shuffle(Math.floor(steps / this.#stepsPerEpoch));
  }

  /**
   * Takes one step: forward, backward, update.
   *
   * @throws ProblemError when the loss, a gradient or a weight is no longer finite, or the loss is
   * beyond all measure; the parameters are then as they were before this step.
   */
  step(): StepReport {
    const { experiment, windows } = this.#options;
    const epoch = Math.floor(this.#steps / this.#stepsPerEpoch);
    const start = (this.#steps % this.#stepsPerEpoch) * experiment.batch;
    if (start === 0) this.#shuffle(epoch);
    const step = this.#steps + 1;
    const rate = this.#rate(epoch);
    const count = Math.min(experiment.batch, windows.count - start);
    const plan = this.#plans.of(count);

    plan.drawMasks(experiment.seed, step);
    const loss = plan.forward(windows, this.#order, start);
    let penalty = 0;
    for (const update of this.#updates) penalty += update.penalty;
    this.#checkLoss(loss + penalty, rate);
    this.#checkStatistics(plan, rate);
    plan.backward();
    const gradientNorm = this.#update(rate);
    plan.followStatistics(experiment.batchNorm.momentum);
    this.#steps = step;
    return { step, windows: count, loss, penalty, gradientNorm, rate };
  }

  /** Threads that steps may use from now on, 1 or 2. */
  set threads(count: number) {
    this.#options.parameters.arena.threads = count;
  }

  /** Lets the second thread end. The trainer may go on, on one. */
  close(): void {
    this.threads = 1;
  }

  /** The gradient that the last step used for a parameter, with the L2 term. */
  gradient(name: string): Float64Array {
    const found = this.#updates.find(({ parameter }) => parameter.name === name);
    if (!found || this.#steps === 0)
      throw new Error(`there is no gradient of ${name}: it is not trained, or no step was taken`);
    return found.penalisedGradient();
  }

  #shuffle(epoch: number): void {
    if (this.#options.shuffle === false) return;
    const random = createRandom(seedFrom(`${this.#options.experiment.seed}/shuffle/${epoch}`));
    const rows = Array.from({ length: this.#order.length }, (_, row) => row);
    this.#order = random.shuffle(rows);
  }

  #rate(epoch: number): number {
    const t = this.#schedule.unit === 'epoch' ? epoch : this.#steps;
    return this.#schedule.rate(t, this.#baseRate, this.#scheduleValues);
  }

  /** Updates every parameter, and returns the norm of all gradients before they are clipped. */
  #update(rate: number): number {
    const { bounds } = this.#clipping;
    if (!bounds) return this.#apply(rate);
    const clipped = this.#updates.map((update) => update.clipped!);
    let squares = 0;
    for (const each of clipped) squares += each.take();
    if (!Number.isFinite(squares)) {
      this.#checkGradients(rate);
      squares = clipped.reduce((sum, each) => sum + each.squares(), 0);
    }
    const norm = Math.sqrt(squares);
    const within = bounds(norm, this.#clippingValues);
    for (const each of clipped) each.clip(within);
    this.#apply(rate);
    return norm;
  }

  /** Ends the run before its update where a gradient is not finite. */
  #checkGradients(rate: number): void {
    for (const { parameter, gradient } of this.#updates) {
      const value = firstNonFinite(gradient.data);
      if (value !== undefined) throw this.#failure('gradient', parameter.name, value, rate);
    }
  }

  /** Updates every parameter, and returns the norm of the gradients that were used. */
  #apply(rate: number): number {
    let gradientSquares = 0;
    let thetaSquares = 0;
    for (const update of this.#updates) update.prepare(rate);
    this.#updating.run();
    for (const update of this.#updates) {
      const sums = update.finish();
      gradientSquares += sums.gradientSquares;
      thetaSquares += sums.thetaSquares;
    }
    const isFinite = Number.isFinite(gradientSquares) && Number.isFinite(thetaSquares);
    return Math.sqrt(isFinite ? gradientSquares : this.#examine(rate));
  }

  /**
   * Looks at every number after squares were not finite: they overflow before the numbers do. Returns
   * Σ g² in float64; a number that is not finite ends the run, with the parameters from before.
   */
  #examine(rate: number): number {
    const gradients = this.#updates.map((update) => update.penalisedGradient());
    const weights = this.#updates.map(({ parameter }) => firstNonFinite(parameter.data));
    const wrong = gradients.map(firstNonFinite);
    const failed = (values: readonly (number | undefined)[], kind: FailureKind) => {
      const at = values.findIndex((value) => value !== undefined);
      if (at < 0) return;
      for (const update of this.#updates) update.undo();
      throw this.#failure(kind, this.#updates[at]!.parameter.name, values[at]!, rate);
    };
    failed(wrong, 'gradient');
    failed(weights, 'weights');
    return gradients.reduce((sum, gradient) => sum + sumOfSquares(gradient), 0);
  }

  #checkLoss(value: number, rate: number): void {
    if (!Number.isFinite(value)) throw this.#failure('loss', 'J', value, rate);
    if (value > divergence)
      throw diverged({ kind: 'loss', tensor: 'J', value, rate, step: this.#steps + 1 });
  }

  /** Batch norm measures a variance, which can be beyond the precision although the loss is not. */
  #checkStatistics(plan: Plan, rate: number): void {
    const broken = plan.brokenStatistic();
    if (broken) throw this.#failure('statistic', broken.running.name, broken.value, rate);
  }

  #failure(kind: FailureKind, tensor: string, value: number, rate: number) {
    return nonFinite({ kind, tensor, value, rate, step: this.#steps + 1 });
  }
}
