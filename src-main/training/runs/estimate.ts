import type { Experiment } from '../../contract/experiment.ts';
import type { RunEstimate } from '../../contract/lab.ts';
import type { Corpus } from '../../ner/index.ts';
import { describeCorpus, type Lexicon } from '../dataset.ts';
import { bytesOf } from './memory.ts';
import { sizeOfParameters } from '../model/parameters.ts';
import { totalSteps, windowCount } from '../steps.ts';
import { architectureOf } from '../model/trained-model.ts';

/** Reading the words of a corpus takes a while, and forms ask again with every change. */
const lexicons = new WeakMap<Corpus, Map<string, Lexicon>>();

function lexiconOf(experiment: Experiment, corpus: Corpus): Lexicon {
  const known = lexicons.get(corpus) ?? new Map<string, Lexicon>();
  lexicons.set(corpus, known);
  const { task, embedding } = experiment;
  const key = JSON.stringify([task, embedding.from, embedding.dim]);
  const lexicon = known.get(key) ?? describeCorpus(experiment, corpus);
  known.set(key, lexicon);
  return lexicon;
}

/**
 * What a run will take, before anything of it is allocated.
 *
 * @throws ProblemError when the corpus has no words to train on.
 */
export function estimateOf(
  experiment: Experiment,
  corpus: Corpus,
): Pick<RunEstimate, 'bytes' | 'parameters' | 'steps'> {
  const architecture = architectureOf(experiment, lexiconOf(experiment, corpus));
  return {
    bytes: bytesOf(experiment, architecture, windowCount(corpus)),
    parameters: sizeOfParameters(architecture),
    steps: totalSteps(experiment, corpus),
  };
}
