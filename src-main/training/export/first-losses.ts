import type { Experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Corpus } from '../../ner/index.ts';
import { encode } from '../dataset.ts';
import { startingModel } from '../model/starting-model.ts';
import { totalSteps } from '../steps.ts';
import { architectureOf } from '../model/trained-model.ts';
import { Trainer } from '../step/trainer.ts';

/**
 * The mean cross-entropy of each of a run's first steps, before its update: taken again, which gives
 * the same bits. Fewer than `count` where the run is shorter or fails.
 */
export function firstLosses(experiment: Experiment, corpus: Corpus, count: number): number[] {
  const model = startingModel(experiment, corpus);
  const trainer = new Trainer({
    experiment,
    architecture: architectureOf(experiment, model),
    windows: encode(corpus.train, experiment, model),
    parameters: model.parameters,
  });
  const losses: number[] = [];
  const steps = Math.min(count, totalSteps(experiment, corpus));
  try {
    while (losses.length < steps) losses.push(trainer.step().loss);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  return losses;
}
