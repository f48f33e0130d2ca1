import { CompiledEvaluation, type GradientBuffer, type Numbers } from '../../engine/index.ts';
import { follow, type BatchStatistic } from '../model/batch-statistics.ts';
import type { Windows } from '../dataset.ts';
import { drawMask } from '../model/dropout-masks.ts';
import { firstNonFinite } from './finite.ts';
import { buildModel, type Model, type ModelChoices } from '../model/model.ts';
import type { Architecture, Parameter, Parameters } from '../model/parameters.ts';

/**
 * A model ready to run on batches of one size, in buffers that are allocated once. The parameters and
 * their gradients are shared with every other plan over them, and with the optimizer.
 */
export class Plan {
  readonly model: Model;
  readonly batch: number;
  readonly #evaluation: CompiledEvaluation;
  readonly #ids: Numbers;
  readonly #classes: Numbers;
  readonly #loss: Numbers;

  /**
   * @param gradients of a model that trains: the parameters whose gradients are computed, and where to.
   */
  constructor(
    architecture: Architecture,
    choices: ModelChoices,
    parameters: Parameters,
    batch: number,
    gradients?: Iterable<readonly [Parameter, GradientBuffer]>,
  ) {
    this.model = buildModel(architecture, choices, parameters, batch, gradients !== undefined);
    this.batch = batch;
    const { loss, scores, parameters: nodes, ids, classes, statistics } = this.model;
    const kept = new Map(
      [...(gradients ?? [])].map(([each, buffer]) => [nodes.get(each)!, buffer]),
    );
    this.#evaluation = new CompiledEvaluation(parameters.arena, {
      loss,
      outputs: [scores, ...statistics.map(({ node }) => node)],
      wanted: [...kept.keys()],
      values: new Map([...nodes].map(([parameter, node]) => [node, parameter])),
      gradients: kept,
    });
    this.#ids = this.#evaluation.value(ids).data;
    this.#classes = this.#evaluation.value(classes).data;
    this.#loss = this.#evaluation.value(loss).data;
  }

  /** Computes scores and loss of the windows `rows[start]`, `rows[start + 1]`, … and returns the loss. */
  forward(windows: Windows, rows: ArrayLike<number>, start: number): number {
    const { width, ids, classes } = windows;
    for (let i = 0; i < this.batch; i++) {
      const row = rows[start + i]!;
      this.#classes[i] = classes[row]!;
      for (let j = 0; j < width; j++) this.#ids[i * width + j] = ids[row * width + j]!;
    }
    this.#evaluation.forward();
    return this.#loss[0]!;
  }

  /** Draws anew which entries the next forward pass drops. */
  drawMasks(seed: number, step: number): void {
    for (const { node, rate, layer } of this.model.masks)
      drawMask(this.#evaluation.value(node).data, rate, { seed, step, layer });
  }

  /** The first statistic of the last forward pass that is not finite. */
  brokenStatistic(): { readonly running: Parameter; readonly value: number } | undefined {
    for (const statistic of this.model.statistics) {
      const value = firstNonFinite(this.#measured(statistic));
      if (value !== undefined) return { running: statistic.running, value };
    }
    return undefined;
  }

  /** Lets the running statistics follow those of the last forward pass. */
  followStatistics(momentum: number): void {
    for (const statistic of this.model.statistics)
      follow(statistic.running, this.#measured(statistic), this.batch, momentum);
  }

  #measured({ node }: BatchStatistic): Numbers {
    return this.#evaluation.value(node).data;
  }

  /** Logits [batch, C] or location scores [batch] of the last forward pass. */
  get scores(): Numbers {
    return this.#evaluation.value(this.model.scores).data;
  }

  /** Backpropagates from the loss of the last forward pass. */
  backward(): void {
    this.#evaluation.backward();
  }
}

/** Plans by batch size, built when they are first needed: a last, smaller batch has its own. */
export class Plans {
  readonly #bySize = new Map<number, Plan>();
  readonly #build: (batch: number) => Plan;

  constructor(build: (batch: number) => Plan) {
    this.#build = build;
  }

  of(batch: number): Plan {
    let plan = this.#bySize.get(batch);
    if (!plan) this.#bySize.set(batch, (plan = this.#build(batch)));
    return plan;
  }
}
