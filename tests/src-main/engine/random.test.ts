import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, Random, seedFrom } from '../../../src-main/engine/index.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const draw = (count: number, next: () => number) => Array.from({ length: count }, next);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
/** The mean of the k-th powers. */
const moment = (numbers: readonly number[], k: number) => mean(numbers.map((x) => x ** k));

describe('a stream', () => {
  test('is xoshiro128**: from the state 1, 2, 3, 4 its first words are known', () => {
    const random = Random.restore([1, 2, 3, 4]);
    expect(draw(4, () => random.bits())).toEqual([11520, 0, 5927040, 70819200]);
  });

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, other] = [createRandom(seed), createRandom(seed)];
        expect(draw(20, () => one.normal())).toEqual(draw(20, () => other.normal()));
      }),
    );
  });

  test('differs for neighbouring seeds from the first number on', () => {
    const first = draw(1000, () => 0).map((_, seed) => createRandom(seed).uniform());
    expect(new Set(first).size).toBe(1000);
    expect(mean(first)).toBeAllClose(0.5, { within: 0.03 });
  });

  test('goes on where it was saved', () => {
    fc.assert(
      fc.property(seeds, fc.nat(50), (seed, drawn) => {
        const random = createRandom(seed);
        draw(drawn, () => random.normal());
        const restored = Random.restore(random.state());
        expect(draw(20, () => restored.uniform())).toEqual(draw(20, () => random.uniform()));
      }),
    );
  });

  test('refuses a seed or a state that is none', () => {
    expect(() => createRandom(1.5)).toThrow('whole number from 0 to 4294967295, not 1.5');
    expect(() => createRandom(-1)).toThrow('not -1');
    expect(() => Random.restore([0, 0, 0, 0])).toThrow('not all 0');
    expect(() => Random.restore([1, 2])).toThrow('it was [1, 2]');
  });
});

describe('uniform numbers', () => {
  const numbers = (() => {
    const random = createRandom(1);
    return draw(100_000, () => random.uniform());
  })();

  test('lie in [0, 1) with the mean, variance and evenness of the uniform distribution', () => {
    expect(numbers.every((x) => 0 <= x && x < 1)).toBe(true);
    expect(mean(numbers)).toBeAllClose(1 / 2, { within: 0.003 });
    expect(moment(numbers, 2)).toBeAllClose(1 / 3, { within: 0.003 });
    const counts = draw(10, () => 0);
    for (const x of numbers) counts[Math.floor(x * 10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('use all 53 bits: each is set in half of them', () => {
    for (let bit = 1; bit <= 53; bit++) {
      const set = numbers.filter((x) => Math.floor(x * 2 ** bit) % 2 === 1).length;
      expect(set / numbers.length).toBeAllClose(0.5, { within: 0.01 });
    }
  });

  test('follow one another without correlation', () => {
    const products = numbers.slice(1).map((x, i) => (x - 0.5) * (numbers[i]! - 0.5));
    expect(Math.abs(mean(products))).toBeLessThan(0.001);
  });

  test('stay between their bounds', () => {
    const random = createRandom(2);
    const between = draw(1000, () => random.between(-3, 5));
    expect(Math.min(...between)).toBeGreaterThanOrEqual(-3);
    expect(Math.max(...between)).toBeLessThan(5);
    expect(mean(between)).toBeAllClose(1, { within: 0.15 });
  });
});

test('normal numbers have the moments of the standard normal distribution: 0, 1, 0, 3', () => {
  const random = createRandom(3);
  const numbers = draw(200_000, () => random.normal());
  expect(mean(numbers)).toBeAllClose(0, { within: 0.01 });
  expect(moment(numbers, 2)).toBeAllClose(1, { within: 0.01 });
  expect(moment(numbers, 3)).toBeAllClose(0, { within: 0.03 });
  expect(moment(numbers, 4)).toBeAllClose(3, { within: 0.03 });
  const beyondTwo = numbers.filter((x) => Math.abs(x) > 2).length / numbers.length;
  expect(beyondTwo).toBeAllClose(0.0455, { within: 0.002 });
});

describe('choices', () => {
  test('integer gives every number below its bound equally often', () => {
    const random = createRandom(4);
    const counts = draw(7, () => 0);
    for (let i = 0; i < 70_000; i++) counts[random.integer(7)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('integer has no bias where the bound does not divide 2³²', () => {
    const random = createRandom(5);
    const bound = 3 * 2 ** 30;
    const low = draw(30_000, () => random.integer(bound)).filter((x) => x < 2 ** 30).length;
    expect(low / 30_000).toBeAllClose(1 / 3, { within: 0.02 });
    expect(() => random.integer(0)).toThrow('integer(0): the bound');
  });

  test('pick takes an item of the list', () => {
    const random = createRandom(6);
    expect(new Set(draw(200, () => 0).map(() => random.pick(['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    );
  });

  test('shuffle keeps the items, leaves the list alone and reaches every order equally often', () => {
    const random = createRandom(7);
    const list = [1, 2, 3];
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle(list).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(list).toEqual([1, 2, 3]);
    expect([...counts.keys()].toSorted()).toEqual(['123', '132', '213', '231', '312', '321']);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('a mask', () => {
  test('is drawn as one by one, and the stream goes on behind it', () => {
    const length = fc.integer({ min: 0, max: 50 });
    const threshold = fc.double({ min: 0, max: 0x100000000, noNaN: true });
    fc.assert(
      fc.property(seeds, length, threshold, (seed, count, below) => {
        const [one, other] = [createRandom(seed), createRandom(seed)];
        const mask = new Float32Array(count);
        one.fillMask(mask, below);
        expect([...mask]).toEqual(draw(count, () => (other.bits() < below ? 0 : 1)));
        expect(one.state()).toEqual(other.state());
      }),
    );
  });
});

describe('a seed from a text', () => {
  test('is a seed, the same for the same text and another for a near one', () => {
    expect(seedFrom('ds-db/1')).toBe(seedFrom('ds-db/1'));
    const near = draw(1000, () => 0).map((_, i) => seedFrom(`ds-db/${i}`));
    expect(new Set(near).size).toBe(1000);
    for (const seed of near) expect(() => createRandom(seed)).not.toThrow();
    expect(seedFrom('가')).not.toBe(seedFrom('나'));
  });
});
