import type { Experiment } from '../contract/experiment.ts';
import { createRandom, seedFrom } from '../engine/index.ts';
import { entryOf, valuesOf } from './choices.ts';
import type { Windows } from './dataset.ts';
import { diverged, nonFinite, type FailureKind } from './failures.ts';
import { firstNonFinite, sumOfSquares } from './finite.ts';
import type { HyperparameterValues } from './hyperparameters.ts';
import { optimizers, type Optimizer, type OptimizerState } from './optimizers/index.ts';
import type { Architecture, Parameter, Parameters } from './parameters.ts';
import {
  addPenaltyGradient,
  penaltyTerms,
  penaltyValue,
  type PenaltyForm,
  type PenaltyTerm,
} from './penalty.ts';
import { Plan, Plans } from './plan.ts';
import { schedules, type Schedule } from './schedules/index.ts';
import { stepsPerEpoch } from './steps.ts';

export interface TrainerOptions {
  readonly experiment: Experiment;
  readonly architecture: Architecture;
  /** Changed in place, step by step. */
  readonly parameters: Parameters;
  readonly windows: Windows;
  readonly penalty?: PenaltyForm;
  /** Whether each epoch takes the windows in a new order; in theirs, otherwise. */
  readonly shuffle?: boolean;
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
  /** ‖∂(loss + penalty)/∂θ‖ over all trained parameters. */
  readonly gradientNorm: number;
  readonly rate: number;
}

/** A mean cross-entropy that only a diverging run has: guessing costs a few nats a word. */
const divergence = 1e6;

interface Trained {
  readonly parameter: Parameter;
  readonly term: PenaltyTerm | undefined;
  readonly state: OptimizerState;
  /** Factor on the learning rate. */
  readonly factor: number;
}

/**
 * Minibatch training, one step at a time. Same experiment, same windows: the same bits, because every
 * sum has a fixed order and every epoch's shuffle follows from the seed and the epoch alone.
 */
export class Trainer {
  readonly #options: TrainerOptions;
  readonly #trained: readonly Trained[];
  readonly #terms: readonly PenaltyTerm[];
  readonly #plans: Plans;
  readonly #optimizer: Optimizer;
  readonly #optimizerValues: HyperparameterValues;
  readonly #schedule: Schedule;
  readonly #scheduleValues: HyperparameterValues;
  readonly #stepsPerEpoch: number;
  /** The trained parameters as one view, and as they were before the last update. */
  readonly #live: Float64Array;
  readonly #before: Float64Array;
  #order: readonly number[];
  #steps = 0;
  #last: Plan | undefined;

  constructor(options: TrainerOptions) {
    const { experiment, architecture, parameters, windows, penalty = 'lecture' } = options;
    this.#options = options;
    this.#optimizer = entryOf<Optimizer>(optimizers, experiment.optimizer);
    this.#optimizerValues = valuesOf(experiment.optimizer);
    this.#schedule = entryOf<Schedule>(schedules, experiment.schedule);
    this.#scheduleValues = valuesOf(experiment.schedule);
    this.#stepsPerEpoch = stepsPerEpoch(windows.count, experiment.batch);
    const trained = parameters.list.filter(
      ({ role }) => role !== 'vectors' || experiment.embedding.train,
    );
    this.#live = parameters.flat.subarray(
      parameters.flat.length - trained.reduce((sum, { data }) => sum + data.length, 0),
    );
    this.#before = Float64Array.from(this.#live);
    this.#terms = penaltyTerms(experiment.l2, penalty, trained);
    this.#trained = trained.map((parameter) => ({
      parameter,
      term: this.#terms.find((term) => term.parameter === parameter),
      state: this.#optimizer.init(parameter.data.length, this.#optimizerValues),
      factor: parameter.role === 'vectors' ? experiment.embedding.rate : 1,
    }));
    this.#plans = new Plans(
      (batch) => new Plan(architecture, experiment.activation, parameters, batch, trained),
    );
    this.#order = Array.from({ length: windows.count }, (_, row) => row);
  }

  /** Steps taken, each with its update. */
  get steps(): number {
    return this.#steps;
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

    const loss = plan.forward(windows, this.#order, start);
    const penalty = penaltyValue(this.#terms);
    this.#checkLoss(loss + penalty, rate);
    plan.backward();
    const gradientNorm = this.#finishGradients(plan, rate);
    this.#update(plan, rate);
    this.#last = plan;
    this.#steps = step;
    return { step, windows: count, loss, penalty, gradientNorm, rate };
  }

  /** The gradient that the last step used for a parameter, with the L2 term. */
  gradient(name: string): Float64Array {
    const found = this.#trained.find(({ parameter }) => parameter.name === name);
    if (!found || !this.#last)
      throw new Error(`there is no gradient of ${name}: it is not trained, or no step was taken`);
    return this.#last.gradient(found.parameter);
  }

  #shuffle(epoch: number): void {
    if (this.#options.shuffle === false) return;
    const random = createRandom(seedFrom(`${this.#options.experiment.seed}/shuffle/${epoch}`));
    const rows = Array.from({ length: this.#order.length }, (_, row) => row);
    this.#order = random.shuffle(rows);
  }

  #rate(epoch: number): number {
    const t = this.#schedule.unit === 'epoch' ? epoch : this.#steps;
    return this.#schedule.rate(t, this.#optimizerValues.rate!, this.#scheduleValues);
  }

  /** Adds the L2 term into the gradients and returns their norm. */
  #finishGradients(plan: Plan, rate: number): number {
    let squares = 0;
    for (const { parameter, term } of this.#trained) {
      const gradient = plan.gradient(parameter);
      if (term) addPenaltyGradient(term, gradient);
      const own = sumOfSquares(gradient);
      const wrong = Number.isFinite(own) ? undefined : firstNonFinite(gradient);
      if (wrong !== undefined) throw this.#failure('gradient', parameter.name, wrong, rate);
      squares += own;
    }
    return Math.sqrt(squares);
  }

  #update(plan: Plan, rate: number): void {
    this.#before.set(this.#live);
    for (const { parameter, state, factor } of this.#trained)
      this.#optimizer.update(
        parameter.data,
        plan.gradient(parameter),
        state,
        rate * factor,
        this.#optimizerValues,
      );
    for (const { parameter } of this.#trained) {
      const wrong = firstNonFinite(parameter.data);
      if (wrong === undefined) continue;
      this.#live.set(this.#before);
      throw this.#failure('weights', parameter.name, wrong, rate);
    }
  }

  #checkLoss(value: number, rate: number): void {
    if (!Number.isFinite(value)) throw this.#failure('loss', 'J', value, rate);
    if (value > divergence)
      throw diverged({ kind: 'loss', tensor: 'J', value, rate, step: this.#steps + 1 });
  }

  #failure(kind: FailureKind, tensor: string, value: number, rate: number) {
    return nonFinite({ kind, tensor, value, rate, step: this.#steps + 1 });
  }
}
