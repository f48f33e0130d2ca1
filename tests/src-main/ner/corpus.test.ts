import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../../src-main/engine/index.ts';
import { corpusOf, splitSentences } from '../../../src-main/ner/corpus.ts';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ tokens: [`word${i}`], labels: ['O'] }));

it('a split loses nothing, doubles nothing, and keeps the order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (count, share, seed) => {
        const all = sentences(count);
        const { train, heldOut } = splitSentences(all, share, createRandom(seed));
        expect(all.filter((each) => train.includes(each) || heldOut.includes(each))).toEqual(all);
        expect(train.length + heldOut.length).toBe(count);
        expect(train).toEqual(all.filter((each) => train.includes(each)));
        expect(heldOut).toHaveLength(Math.min(Math.round(count * share), count - 1));
      },
    ),
  );
});

it('the same seed splits the same way, another one differently', () => {
  const all = sentences(50);
  const held = (seed: number) => splitSentences(all, 0.2, createRandom(seed)).heldOut;
  expect(held(1)).toEqual(held(1));
  expect(held(1)).not.toEqual(held(2));
});

it('a corpus knows the types of both its parts', () => {
  const train = [{ tokens: ['a'], labels: ['B-PER'] }];
  const heldOut = [{ tokens: ['b'], labels: ['B-DATE'] }];
  expect(corpusOf('x', 'X', train, heldOut).types).toEqual(['DATE', 'PER']);
});
