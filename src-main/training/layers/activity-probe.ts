import type { Experiment } from '../../contract/experiment.ts';
import { CompiledEvaluation, Graph, sum, type Numbers } from '../../engine/index.ts';
import { activations, type Activation, type Idleness } from '../activations/index.ts';
import type { Windows } from '../dataset.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import { buildModel } from '../model/model.ts';
import type { Architecture, Parameters } from '../model/parameters.ts';

/** What the units of a hidden layer pass on: `dead` a share of its units, `saturated` one of its values. */
export type LayerActivity = Partial<Record<Idleness['kind'], number>>;

const mostProbed = 128;

/** Windows that are looked at, of `count`. */
export const probedWindows = (count: number): number => Math.min(mostProbed, count);

const deadBelow = 1 / 1000;
const saturatedBelow = 1 / 20;

/** A model in training, and what it trains on. */
export interface Probed {
  readonly architecture: Architecture;
  readonly experiment: Experiment;
  readonly parameters: Parameters;
  readonly windows: Windows;
}

/**
 * Computes z and f′(z) of every hidden layer over windows from all parts of the data, always the same.
 * Nothing is dropped, batch norm measures these windows, and nothing that is trained changes.
 */
export class ActivityProbe {
  readonly #idle: Idleness;
  readonly #forward: CompiledEvaluation;
  readonly #slopes: readonly { readonly evaluation: CompiledEvaluation; readonly slope: Numbers }[];
  /** Windows that it looks at. */
  readonly windows: number;

  /** None where no unit can be idle: f is steep everywhere, or there is no hidden layer. */
  static of(probed: Probed): ActivityProbe | undefined {
    const { idle } = entryOf<Activation>(activations, probed.experiment.activation);
    return idle && probed.experiment.hidden.length > 0
      ? new ActivityProbe(probed, idle)
      : undefined;
  }

  private constructor(probed: Probed, idle: Idleness) {
    const { architecture, experiment, parameters, windows } = probed;
    const f = entryOf<Activation>(activations, experiment.activation);
    const { arena } = parameters;
    this.#idle = idle;
    this.windows = probedWindows(windows.count);
    const choices = { ...experiment, dropout: { input: 0, hidden: [] } };
    const model = buildModel(architecture, choices, parameters, this.windows, true);
    this.#forward = new CompiledEvaluation(arena, {
      loss: model.loss,
      outputs: model.layers.map(({ z }) => z),
      values: new Map([...model.parameters].map(([parameter, node]) => [node, parameter])),
    });
    const { width, ids, count } = windows;
    const into = this.#forward.value(model.ids).data;
    for (let i = 0; i < this.windows; i++) {
      const row = Math.floor((i * count) / this.windows);
      for (let j = 0; j < width; j++) into[i * width + j] = ids[row * width + j]!;
    }
    this.#slopes = model.layers.map((layer) => {
      const z = new Graph().input('z', layer.z.shape);
      const evaluation = new CompiledEvaluation(arena, {
        loss: sum(f.apply(z, valuesOf(experiment.activation))),
        wanted: [z],
        values: new Map([[z, this.#forward.value(layer.z)]]),
      });
      return { evaluation, slope: evaluation.gradient(z).data };
    });
  }

  /** What every hidden layer passes on with the parameters as they are, from the input up. */
  measure(): LayerActivity[] {
    const idle = this.#idle;
    this.#forward.forward();
    return this.#slopes.map(({ evaluation, slope }) => {
      evaluation.forward();
      evaluation.backward();
      return idle.kind === 'dead'
        ? { dead: deadShare(slope, this.windows) }
        : { saturated: flatShare(slope, idle.steepest * saturatedBelow) };
    });
  }
}

/** The share of columns of f′ [batch, n] in which every entry is next to 0. */
function deadShare(slope: Numbers, batch: number): number {
  const units = slope.length / batch;
  let dead = 0;
  for (let unit = 0; unit < units; unit++) {
    let row = 0;
    while (row < batch && Math.abs(slope[row * units + unit]!) < deadBelow) row++;
    if (row === batch) dead++;
  }
  return dead / units;
}

function flatShare(slope: Numbers, below: number): number {
  let flat = 0;
  for (let i = 0; i < slope.length; i++) if (Math.abs(slope[i]!) < below) flat++;
  return flat / slope.length;
}
