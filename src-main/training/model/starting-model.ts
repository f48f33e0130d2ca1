import type { Experiment } from '../../contract/experiment.ts';
import type { Corpus } from '../../ner/index.ts';
import { describeCorpus } from '../dataset.ts';
import { checkMemory } from '../runs/memory.ts';
import { allocateParameters, arenaOf, initialize } from './parameters.ts';
import { startFromVectors, vectorsFor } from './pretrained-vectors.ts';
import { windowCount } from '../steps.ts';
import { architectureOf, type TrainedModel } from './trained-model.ts';

/**
 * The model of an experiment before its first step: the same bits from the same seed.
 *
 * @throws ProblemError when the corpus has no words, or the run needs more memory than the limit.
 */
export function startingModel(
  experiment: Experiment,
  corpus: Corpus,
  memoryLimit?: number,
): TrainedModel {
  const lexicon = describeCorpus(experiment, corpus);
  const architecture = architectureOf(experiment, lexicon);
  checkMemory(experiment, architecture, windowCount(corpus), memoryLimit);
  const parameters = allocateParameters(architecture, arenaOf(experiment));
  initialize(parameters, experiment);
  const vectors = vectorsFor(experiment, corpus);
  if (vectors) startFromVectors(parameters, lexicon.vocabulary, vectors);
  return { experiment, ...lexicon, parameters };
}
