import type { Experiment } from '../../contract/experiment.ts';
import { createRandom, seedFrom } from '../../engine/index.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import type { Windows } from '../dataset.ts';
import { diverged, nonFinite, type Breakdown, type FailureKind } from '../runs/breakdown.ts';
import type { HyperparameterValues } from '../experiment/hyperparameters.ts';
import { ModelUpdate } from './model-update.ts';
import type { Architecture, Parameters } from '../model/parameters.ts';
import type { PenaltyForm } from './penalty.ts';
import { Plan, Plans } from './plan.ts';
import { schedules, type Schedule } from '../schedules/index.ts';
import { stepsPerEpoch } from '../steps.ts';
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
  readonly #update: ModelUpdate;
  readonly #plans: Plans;
  readonly #baseRate: number;
  readonly #schedule: Schedule;
  readonly #scheduleValues: HyperparameterValues;
  readonly #stepsPerEpoch: number;
  #order: readonly number[];
  #steps = 0;

  constructor(options: TrainerOptions) {
    const { experiment, architecture, parameters, windows, penalty = 'lecture' } = options;
    this.#options = options;
    this.#baseRate = valuesOf(experiment.optimizer).rate!;
    this.#schedule = entryOf<Schedule>(schedules, experiment.schedule);
    this.#scheduleValues = valuesOf(experiment.schedule);
    this.#stepsPerEpoch = stepsPerEpoch(windows.count, experiment.batch);
    this.#update = new ModelUpdate(parameters, experiment, penalty);
    this.threads = options.threads ?? 1;
    const { gradients } = this.#update;
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
    return { steps: this.#steps, tensors: tensorsOf(this.#options.parameters, this.#update.list) };
  }

  /**
   * Goes on from where another trainer with the same options was, with the same bits.
   *
   * @throws Error that names the tensor when the state is of another model or optimizer.
   */
  resume({ steps, tensors }: TrainerState): void {
    restoreTensors(this.#options.parameters, this.#update.list, tensors);
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
    const { penalty } = this.#update;
    this.#checkLoss(loss + penalty, rate);
    this.#checkStatistics(plan, rate);
    plan.backward();
    const gradientNorm = this.#update.apply(step, rate);
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

  /** ‖g‖ of every layer at the last step, by its name: see `LayerMetrics`. */
  get layerNorms(): ReadonlyMap<string, number> {
    return this.#update.layerNorms;
  }

  /** The gradient that the last step used for a parameter, with the L2 term. */
  gradient(name: string): Float64Array {
    if (this.#steps === 0) throw new Error(`there is no gradient of ${name} before a step`);
    return this.#update.gradientOf(name);
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

  #checkLoss(value: number, rate: number): void {
    if (!Number.isFinite(value)) throw this.#failure('loss', 'J', value, rate);
    if (value > divergence) throw diverged(this.#breakdown('loss', 'J', value, rate));
  }

  /** Batch norm measures a variance, which can be beyond the precision although the loss is not. */
  #checkStatistics(plan: Plan, rate: number): void {
    const broken = plan.brokenStatistic();
    if (broken) throw this.#failure('statistic', broken.running.name, broken.value, rate);
  }

  #failure(kind: FailureKind, tensor: string, value: number, rate: number) {
    return nonFinite(this.#breakdown(kind, tensor, value, rate));
  }

  #breakdown(kind: FailureKind, tensor: string, value: number, rate: number): Breakdown {
    const { experiment } = this.#options;
    return { kind, experiment, tensor, value, rate, step: this.#steps + 1 };
  }
}
