import { corpusOf } from '../../ner/index.ts';
import { parseExperiment } from '../experiment/experiment.ts';
import { train } from '../train.ts';

/**
 * Trains a handful of words and forgets them: a thread that waits for its run gets its code compiled
 * before the learner waits for the first point.
 */
export function rehearse(): void {
  const tokens = ['Ann', 'lives', 'in', 'Rome'];
  const sentence = { tokens, labels: ['B-PER', 'O', 'O', 'B-LOC'] };
  const sentences = Array.from({ length: 40 }, () => sentence);
  train({ experiment: parseExperiment({}), corpus: corpusOf('', '', sentences, sentences) });
}
