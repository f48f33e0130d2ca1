import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { particleFor, splitParticle } from '../../../src-main/ner/korean-particles.ts';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const stem = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));

describe('splitParticle', () => {
  it.each([
    ['서울에서', ['서울', '에서']],
    ['서울에서는', ['서울', '에서는']],
    ['김포로', ['김포', '로']],
    ['부산으로', ['부산', '으로']],
    ['서울로', ['서울', '로']],
    ['진주는', ['진주', '는']],
    ['세종은', ['세종', '은']],
    ['LG는', ['LG', '는']],
    ['집에서', ['집', '에서']],
    ['5월에', ['5월', '에']],
  ])('%s → %j', (word, parts) => {
    expect(splitParticle(word)).toEqual(parts);
  });

  it.each(['회의', '아이', '그는', '먹는', '좋은', '박지은', '제주도', '을지로', '어린이', '에서'])(
    '%s stays whole',
    (word) => {
      expect(splitParticle(word)).toEqual([word]);
    },
  );

  it('puts back together what it cut', () => {
    fc.assert(
      fc.property(stem, (word) => {
        expect(splitParticle(word).join('')).toBe(word);
      }),
    );
  });
});

describe('particleFor', () => {
  it.each([
    ['서울', '은/는', '은'],
    ['진주', '은/는', '는'],
    ['세종', '으로/로', '으로'],
    ['서울', '으로/로', '로'],
    ['김포', '으로/로', '로'],
    ['부산', '과/와', '과'],
  ])('%s %s → %s', (word, pair, particle) => {
    expect(particleFor(word, pair)).toBe(particle);
  });

  it('chooses what splitParticle finds again after a stem that does not look like one itself', () => {
    fc.assert(
      fc.property(stem, fc.constantFrom('은/는', '이/가', '을/를', '과/와'), (word, pair) => {
        const particle = particleFor(word, pair);
        const [found, rest] = splitParticle(word + particle);
        fc.pre(rest !== undefined && rest.length === 1);
        expect([found, rest]).toEqual([word, particle]);
      }),
    );
  });
});
