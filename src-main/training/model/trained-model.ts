import type { Experiment } from '../../contract/experiment.ts';
import type { Lexicon } from '../dataset.ts';
import type { Architecture, Parameters } from './parameters.ts';

/** Everything that is needed to tag a sentence. */
export interface TrainedModel extends Lexicon {
  readonly experiment: Experiment;
  readonly parameters: Parameters;
}

/** The architecture that an experiment asks for, given how many words and classes its data has. */
export const architectureOf = (
  { task, window, embedding, hidden, batchNorm }: Experiment,
  { vocabulary, labels }: Lexicon,
): Architecture => ({
  task,
  vocabulary: vocabulary.size,
  dim: embedding.dim,
  width: 2 * window + 1,
  hidden,
  classes: labels.classes.length,
  batchNorm: batchNorm.use,
});
