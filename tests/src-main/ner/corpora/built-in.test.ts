import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src-main/engine/index.ts';
import {
  buildVocabulary,
  englishCorpus,
  entitiesOf,
  koreanCorpus,
  tokenize,
  typesOf,
  type Corpus,
  type Sentence,
} from '../../../../src-main/ner/index.ts';
import { englishTemplates } from '../../../../src-main/ner/corpora/english-templates.ts';
import { koreanTemplates } from '../../../../src-main/ner/corpora/korean-templates.ts';

/** The types that a word has in some sentences. */
const sensesOf = (word: string, sentences: readonly Sentence[]): string[] => {
  const senses = sentences.flatMap(({ tokens, labels }) =>
    typesOf(labels).filter((_, i) => tokens[i] === word),
  );
  return [...new Set(senses)].sort();
};

const spelled = ({ tokens }: Sentence) => tokens.join(' ');

describe.each([
  ['English', englishCorpus, englishTemplates, 'word'],
  ['Korean', koreanCorpus, koreanTemplates, 'particle'],
] as const)('the %s corpus', (_, make, templates, segmentation) => {
  const corpus: Corpus = make();
  const all = [...corpus.train, ...corpus.heldOut];

  it('has 900 sentences to learn from and 250 held out, of four types, none twice', () => {
    expect([corpus.train.length, corpus.heldOut.length]).toEqual([900, 250]);
    expect(corpus.types).toEqual(['DATE', 'LOC', 'ORG', 'PER']);
    expect(new Set(all.map(spelled)).size).toBe(1150);
    expect(new Set(templates).size).toBeGreaterThanOrEqual(60);
  });

  it('is the same whenever it is made, and another one from other draws', () => {
    expect(make()).toEqual(corpus);
    expect(make(createRandom(5))).toEqual(make(createRandom(5)));
    expect(make(createRandom(5)).train).not.toEqual(corpus.train);
  });

  it('is cut as a typed sentence is: names that were cut are not cut again', () => {
    const names = all.flatMap(({ tokens, labels }) => tokens.filter((_, i) => labels[i] !== 'O'));
    for (const name of new Set(names)) expect(tokenize(name, segmentation)).toEqual([name]);
  });

  it('can be written in other sizes from any draws', () => {
    for (let seed = 0; seed < 8; seed++) {
      const { train, heldOut } = make(createRandom(seed), { train: 2000, heldOut: 400 });
      expect([train.length, heldOut.length]).toEqual([2000, 400]);
    }
  });

  it('has every type in both parts, often enough to measure', () => {
    for (const type of corpus.types)
      for (const part of [corpus.train, corpus.heldOut]) {
        const entities = part.flatMap(({ labels }) => entitiesOf(labels));
        expect(entities.filter((entity) => entity.type === type).length).toBeGreaterThan(50);
      }
  });

  it('holds words out: entities that no training sentence has', () => {
    const known = buildVocabulary(corpus.train, { minimumCount: 1 });
    const unseen = corpus.heldOut.flatMap(({ tokens, labels }) =>
      tokens.filter((token, i) => labels[i] !== 'O' && !known.knows(token)),
    );
    expect(unseen.length).toBeGreaterThan(30);
  });

  it('needs context: the commonest sense of each word alone finds few entities', () => {
    const senses = new Map<string, Map<string, number>>();
    for (const { tokens, labels } of corpus.train)
      typesOf(labels).forEach((type, i) => {
        const counts = senses.get(tokens[i]!) ?? new Map<string, number>();
        senses.set(tokens[i]!, counts.set(type, (counts.get(type) ?? 0) + 1));
      });
    const commonest = (token: string) =>
      [...(senses.get(token) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'O';
    const words = corpus.heldOut.flatMap(({ tokens, labels }) =>
      typesOf(labels).map((type, i) => ({ type, guess: commonest(tokens[i]!) })),
    );
    const entities = words.filter(({ type }) => type !== 'O');
    const right = entities.filter(({ type, guess }) => type === guess).length;
    expect(right / entities.length).toBeLessThan(0.8);
  });
});

describe('words with two senses stand in both, to learn from and to measure', () => {
  const english = englishCorpus();
  const korean = koreanCorpus();

  it.each([
    ['Paris', ['LOC', 'PER']],
    ['Hilton', ['LOC', 'ORG', 'PER']],
    ['Washington', ['LOC', 'PER']],
    ['Jordan', ['LOC', 'PER']],
    ['Chelsea', ['ORG', 'PER']],
    ['April', ['DATE', 'PER']],
    ['May', ['DATE', 'O', 'PER']],
  ])('%s: %j', (word, senses) => {
    expect(sensesOf(word, english.train)).toEqual(expect.arrayContaining(senses));
    expect(sensesOf(word, english.heldOut).length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['세종', ['LOC', 'PER']],
    ['진주', ['LOC', 'O', 'PER']],
    ['현대', ['O', 'ORG']],
    ['고려', ['LOC', 'O']],
    ['5월', ['DATE', 'O']],
    ['오월', ['DATE', 'PER']],
    ['서울', ['LOC', 'ORG']],
    ['대구', ['LOC', 'O', 'ORG']],
    ['하늘', ['O', 'PER']],
  ])('%s: %j', (word, senses) => {
    expect(sensesOf(word, korean.train)).toEqual(expect.arrayContaining(senses));
    expect(sensesOf(word, korean.heldOut).length).toBeGreaterThanOrEqual(2);
  });

  it('may is also a verb', () => {
    expect(sensesOf('may', english.train)).toEqual(['O']);
  });

  it('a hotel by name is a place, as in the lecture', () => {
    const hotel = english.train.find(({ tokens }) =>
      spelled({ tokens, labels: [] }).includes('Hilton Hotel'),
    )!;
    const at = hotel.tokens.indexOf('Hilton');
    expect(hotel.labels.slice(at, at + 2)).toEqual(['B-LOC', 'I-LOC']);
  });
});
