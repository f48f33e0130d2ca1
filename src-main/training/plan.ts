import type { Choice } from '../contract/experiment.ts';
import { Evaluation } from '../engine/index.ts';
import type { Windows } from './dataset.ts';
import { buildModel, type Model } from './model.ts';
import type { Architecture, Parameter, Parameters } from './parameters.ts';

/**
 * A model ready to run on batches of one size, in buffers that are allocated once. The parameters are
 * shared with every other plan over them, and with the optimizer that changes them.
 */
export class Plan {
  readonly model: Model;
  readonly batch: number;
  readonly #evaluation: Evaluation;
  readonly #ids: Int32Array;
  readonly #classes: Int32Array;

  /** `wanted` are the parameters whose gradients are computed. */
  constructor(
    architecture: Architecture,
    activation: Choice,
    parameters: Parameters,
    batch: number,
    wanted: readonly Parameter[],
  ) {
    this.model = buildModel(architecture, activation, parameters, batch);
    this.batch = batch;
    this.#evaluation = new Evaluation(this.model.graph, {
      wanted: wanted.map((parameter) => this.model.parameters.get(parameter)!),
      shared: new Map([...this.model.parameters].map(([parameter, node]) => [node, parameter])),
    });
    this.#ids = new Int32Array(batch * architecture.width);
    this.#classes = new Int32Array(batch);
  }

  /** Computes scores and loss of the windows `rows[start]`, `rows[start + 1]`, … and returns the loss. */
  forward(windows: Windows, rows: ArrayLike<number>, start: number): number {
    const { width, ids, classes } = windows;
    for (let i = 0; i < this.batch; i++) {
      const row = rows[start + i]!;
      this.#classes[i] = classes[row]!;
      for (let j = 0; j < width; j++) this.#ids[i * width + j] = ids[row * width + j]!;
    }
    this.#evaluation.set(this.model.ids, this.#ids);
    this.#evaluation.set(this.model.classes, this.#classes);
    this.#evaluation.forward();
    return this.#evaluation.value(this.model.loss).data[0]!;
  }

  /** Logits [batch, C] or location scores [batch] of the last forward pass. */
  get scores(): Float64Array {
    return this.#evaluation.value(this.model.scores).data as Float64Array;
  }

  /** Backpropagates from the loss of the last forward pass. */
  backward(): void {
    this.#evaluation.backward(this.model.loss);
  }

  /** ∂loss/∂parameter of the last backward pass; the next one overwrites it. */
  gradient(parameter: Parameter): Float64Array {
    return this.#evaluation.gradient(this.model.parameters.get(parameter)!).data as Float64Array;
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
