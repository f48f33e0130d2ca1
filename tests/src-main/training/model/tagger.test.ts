import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { describeCorpus } from '../../../../src-main/training/dataset.ts';
import { allocateParameters } from '../../../../src-main/training/model/parameters.ts';
import { tagger } from '../../../../src-main/training/model/tagger.ts';
import {
  architectureOf,
  type TrainedModel,
} from '../../../../src-main/training/model/trained-model.ts';
import { tinyCorpus } from '../corpora.ts';

/** A model of biases or of nothing: all weights are 0. */
function blank(task: 'entity-type' | 'location', biases: number[] = []): TrainedModel {
  const experiment = parseExperiment({ task, embedding: { dim: 2 }, hidden: [2] });
  const lexicon = describeCorpus(experiment, tinyCorpus());
  const parameters = allocateParameters(architectureOf(experiment, lexicon));
  if (biases.length > 0) parameters.list.at(-1)!.data.set(biases);
  return { experiment, ...lexicon, parameters };
}

describe('a typed sentence', () => {
  it('gets for each word its most probable type with the softmax of the logits', () => {
    const [first, second] = tagger(blank('entity-type', [0, Math.log(6), Math.log(3)]))(
      'Rome calls',
    );
    expect([first!.text, second!.text]).toEqual(['Rome', 'calls']);
    expect([first!.label, second!.label]).toEqual(['LOC', 'LOC']);
    expect(first!.probability).toBeAllClose(0.6);
  });

  it('says which words the model has met', () => {
    const tokens = tagger(blank('entity-type'))('Rome calls Ann');
    expect(tokens.map(({ known }) => known)).toEqual([true, false, true]);
  });

  it('has no location where s = 0: the probability of O is σ(0) = ½', () => {
    expect(tagger(blank('location'))('Rome')).toEqual([
      { text: 'Rome', label: 'O', probability: 0.5, known: true },
    ]);
  });

  it('may be empty, or longer than what is computed at once', () => {
    const tag = tagger(blank('entity-type'));
    expect(tag('')).toEqual([]);
    expect(tag('Rome '.repeat(300))).toHaveLength(300);
  });
});
