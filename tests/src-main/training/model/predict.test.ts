import { describe, expect, it } from 'vitest';
import { describeCorpus, encode } from '../../../../src-main/training/dataset.ts';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { allocateParameters, initialize } from '../../../../src-main/training/model/parameters.ts';
import { predictor } from '../../../../src-main/training/model/predict.ts';
import { architectureOf } from '../../../../src-main/training/model/trained-model.ts';
import { tinyCorpus } from '../corpora.ts';

const corpus = tinyCorpus();

describe.each(['entity-type', 'location'] as const)('predictions of %s', (task) => {
  const experiment = parseExperiment({ task, embedding: { dim: 4 }, hidden: [5] });
  const lexicon = describeCorpus(experiment, corpus);
  const parameters = allocateParameters(architectureOf(experiment, lexicon));
  initialize(parameters, experiment);
  const predict = predictor({ experiment, ...lexicon, parameters });
  const windows = encode(corpus.train, experiment, lexicon);

  it('have the mean over windows as their loss, however the windows are cut into chunks', () => {
    const half = corpus.train.length / 2;
    const parts = [corpus.train.slice(0, half), corpus.train.slice(half)].map((sentences) =>
      encode(sentences, experiment, lexicon),
    );
    const total = parts.reduce((sum, part) => sum + predict(part).loss * part.count, 0);
    expect(predict(windows).loss).toBeAllClose(total / windows.count);
  });

  it('have probabilities that agree with the loss: −log p for the class that is predicted', () => {
    const guess = predict(encode([{ tokens: ['Rome'], labels: ['O'] }], experiment, lexicon));
    const found = lexicon.labels.classes[guess.classes[0]!]!;
    const labels = [found === 'O' ? 'O' : `B-${found}`];
    const { loss, probabilities } = predict(
      encode([{ tokens: ['Rome'], labels }], experiment, lexicon),
    );
    expect(loss).toBeAllClose(-Math.log(probabilities[0]!));
  });
});
