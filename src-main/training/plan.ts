import type { Choice } from '../contract/experiment.ts';
import { CompiledEvaluation, type GradientBuffer, type Numbers } from '../engine/index.ts';
import type { Windows } from './dataset.ts';
import { buildModel, type Model } from './model.ts';
import type { Architecture, Parameter, Parameters } from './parameters.ts';

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

  /** `gradients` are the parameters whose gradients are computed, and where to. */
  constructor(
    architecture: Architecture,
    activation: Choice,
    parameters: Parameters,
    batch: number,
    gradients: Iterable<readonly [Parameter, GradientBuffer]> = [],
  ) {
    this.model = buildModel(architecture, activation, parameters, batch);
    this.batch = batch;
    const { loss, scores, parameters: nodes, ids, classes } = this.model;
    const kept = new Map([...gradients].map(([each, buffer]) => [nodes.get(each)!, buffer]));
    this.#evaluation = new CompiledEvaluation(parameters.arena, {
      loss,
      outputs: [scores],
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
