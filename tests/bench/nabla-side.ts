import { createRandom } from '../../src-main/engine/index.ts';
import { parseExperiment } from '../../src-main/training/experiment/experiment.ts';
import type { Windows } from '../../src-main/training/dataset.ts';
import {
  allocateParameters,
  arenaOf,
  initialize,
} from '../../src-main/training/model/parameters.ts';
import { Trainer } from '../../src-main/training/step/trainer.ts';
import { l2, rateOf, sizes, type Configuration } from './configurations.ts';

export interface Speed {
  readonly windowsPerSecond: number;
  /** Windows in a second of processor time: what a machine that others use too takes nothing from. */
  readonly windowsPerProcessorSecond: number;
}

/** Random windows; a window's class follows from its centre word. */
function randomWindows(): Windows {
  const { windows: count, width, vocabulary, classes } = sizes;
  const random = createRandom(1);
  const ids = Int32Array.from({ length: count * width }, () => random.integer(vocabulary));
  const centre = (width - 1) / 2;
  const classOf = (row: number) => ids[row * width + centre]! % classes;
  return {
    count,
    width,
    ids,
    classes: Int32Array.from({ length: count }, (_, row) => classOf(row)),
  };
}

/** A trainer as the lab's runs have it, that goes on training from one call to the next. */
export class NablaRun {
  readonly #trainer: Trainer;
  readonly arithmetic: string;

  constructor(configuration: Configuration) {
    const { batch, optimizer, embeddings, threads } = configuration;
    const { dim, hidden, width, classes, vocabulary } = sizes;
    const isFrozen = embeddings === 'frozen';
    const experiment = parseExperiment({
      window: (width - 1) / 2,
      embedding: { dim, train: !isFrozen, rate: 1, update: isFrozen ? 'dense' : embeddings },
      hidden: [hidden],
      optimizer: { name: optimizer, rate: rateOf(configuration) },
      l2,
      batch,
    });
    const architecture = {
      task: experiment.task,
      vocabulary,
      dim,
      width,
      hidden: [hidden],
      classes,
    };
    const parameters = allocateParameters(architecture, arenaOf(experiment));
    initialize(parameters, experiment);
    this.arithmetic = parameters.arena.arithmetic;
    this.#trainer = new Trainer({
      experiment,
      architecture,
      parameters,
      windows: randomWindows(),
      penalty: 'half-weights',
      threads,
    });
    for (let i = 0; i < Math.max(200, 2000 / batch); i++) this.#trainer.step();
  }

  train(seconds: number): Speed {
    const [began, processor] = [performance.now(), process.cpuUsage()];
    let windows = 0;
    while (performance.now() - began < 1000 * seconds) windows += this.#trainer.step().windows;
    const elapsed = performance.now() - began;
    const { user, system } = process.cpuUsage(processor);
    return {
      windowsPerSecond: (1000 * windows) / elapsed,
      windowsPerProcessorSecond: (1e6 * windows) / (user + system),
    };
  }

  /** Ends its second thread. */
  close(): void {
    this.#trainer.close();
  }
}
