import { describe, expect, it } from 'vitest';
import { readWordVectors, type Corpus } from '../../../../src-main/ner/index.ts';
import { vectorCoverage } from '../../../../src-main/training/dataset.ts';
import { firstLosses } from '../../../../src-main/training/export/first-losses.ts';
import { parseExperiment, train } from '../../../../src-main/training/index.ts';
import { loadModel } from '../../../../src-main/training/model/saved-model.ts';
import { startingModel } from '../../../../src-main/training/model/starting-model.ts';
import { tagger } from '../../../../src-main/training/model/tagger.ts';
import { sentence, tinyCorpus } from '../corpora.ts';

/** `in` and `rome` occur in training, `lagos` only in the sentences to measure with. */
const text = 'in 1 2 3\nrome 4 5 6\nlagos 7 8 9\nnowhere 0 0 0\n';
const corpus: Corpus = {
  ...tinyCorpus(),
  heldOut: [sentence('Ann/PER lives in Lagos/LOC now'), ...tinyCorpus().heldOut],
  vectors: readWordVectors(text),
};
const small = { embedding: { dim: 3, from: 'v.txt' }, hidden: [5], epochs: 1, precision: 'f64' };

const vectorOf = (model: ReturnType<typeof startingModel>, word: string): number[] => {
  const table = model.parameters.list.find(({ name }) => name === 'E')!;
  const row = model.vocabulary.idOf(word) * 3;
  return Array.from(table.data.subarray(row, row + 3));
};

describe('a model that starts from word vectors', () => {
  const experiment = parseExperiment(small);
  const model = startingModel(experiment, corpus);

  it('has them where there are some, in lower case where not as written', () => {
    expect(vectorOf(model, 'in')).toEqual([1, 2, 3]);
    expect(vectorOf(model, 'Rome')).toEqual([4, 5, 6]);
  });

  it('starts every other word as a model at random does', () => {
    const random = parseExperiment({ ...small, embedding: { dim: 3 } });
    const other = startingModel(random, corpus);
    expect(vectorOf(model, 'near')).toEqual(vectorOf(other, 'near'));
    expect(vectorOf(other, 'in')).not.toEqual([1, 2, 3]);
  });

  it('knows words of the other sentences that have a vector, and no others', () => {
    expect(vectorOf(model, 'Lagos')).toEqual([7, 8, 9]);
    expect(model.vocabulary.knows('nowhere')).toBe(false);
    expect(
      startingModel(parseExperiment({ ...small, embedding: { dim: 3 } }), corpus).vocabulary.knows(
        'Lagos',
      ),
    ).toBe(false);
  });

  it('says how much of the corpus has one', () => {
    const { words, covered, tokens } = vectorCoverage(experiment, corpus)!;
    expect([covered, words]).toEqual([3, model.vocabulary.words.length]);
    expect(tokens).toBeGreaterThan(0);
    expect(vectorCoverage(parseExperiment({}), corpus)).toBeUndefined();
  });

  it('keeps them where they are frozen, and moves those that it reads where they are not', () => {
    const vectorsAfter = (fields: object) => {
      const stated = parseExperiment({
        ...small,
        l2: 0,
        embedding: { ...small.embedding, ...fields },
      });
      return loadModel(train({ experiment: stated, corpus }).model!);
    };
    const frozen = vectorsAfter({ train: false });
    expect([vectorOf(frozen, 'in'), vectorOf(frozen, 'Lagos')]).toEqual([
      [1, 2, 3],
      [7, 8, 9],
    ]);
    const moved = vectorsAfter({ update: 'lazy' });
    expect(vectorOf(moved, 'in')).not.toEqual([1, 2, 3]);
    expect(vectorOf(moved, 'Lagos')).toEqual([7, 8, 9]); // as television stayed, when telly moved
  });

  it('is saved with them, and tags without the file', () => {
    const { model: bytes } = train({ experiment, corpus });
    const [token] = tagger(loadModel(bytes!))('Lagos');
    expect(token).toMatchObject({ text: 'Lagos', known: true });
  });

  it('repeats itself bit by bit', () => {
    expect(firstLosses(experiment, corpus, 9)).toEqual(firstLosses(experiment, corpus, 9));
  });
});

describe('a model whose vectors do not fit', () => {
  it('names both dimensions, and the mend', () => {
    const experiment = parseExperiment({ ...small, embedding: { dim: 4, from: 'v.txt' } });
    expect(() => startingModel(experiment, corpus)).toThrow(
      /embedding\.dim is 4, but the word vectors have 3 numbers each\. Set embedding\.dim to 3/,
    );
  });

  it('says where to get them, where there are none', () => {
    const without = { ...corpus, vectors: undefined };
    const { status, problem } = train({ experiment: parseExperiment(small), corpus: without });
    expect(status).toBe('failed');
    expect(problem).toMatchObject({ code: 'no-vectors', part: 'embedding.from' });
  });
});
