import type { Numbers } from './tensor.ts';

type State = readonly [number, number, number, number];

/**
 * A seeded stream of random numbers: xoshiro128** (Blackman and Vigna, "Scrambled linear
 * pseudorandom number generators", 2021), in 32-bit integer arithmetic, so that a seed gives the
 * same stream on every machine.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  private constructor([a, b, c, d]: State) {
    [this.#a, this.#b, this.#c, this.#d] = [a | 0, b | 0, c | 0, d | 0];
  }

  /** Continues a stream from what `state()` returned. */
  static restore(state: readonly number[]): Random {
    const [a, b, c, d] = state;
    if (state.length !== 4 || !(a! | b! | c! | d!))
      throw new RangeError(
        `The state of a Random is four 32-bit integers, not all 0, but it was [${state.join(', ')}].`,
      );
    return new Random([a!, b!, c!, d!]);
  }

  /** Four 32-bit integers that say everything about what comes next. */
  state(): number[] {
    return [this.#a, this.#b, this.#c, this.#d].map((word) => word >>> 0);
  }

  /** 32 random bits, as an integer from 0 to 2³² − 1. */
  bits(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotateLeft(this.#d, 11);
    return result >>> 0;
  }

  /**
   * Fills a list with 0 where the next `bits()` are below a threshold and 1 elsewhere. The state stays in
   * registers, so that a draw takes a third of the time.
   */
  fillMask(mask: Numbers, threshold: number): void {
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    for (let i = 0; i < mask.length; i++) {
      const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
      mask[i] = result >>> 0 < threshold ? 0 : 1;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotateLeft(d, 11);
    }
    [this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
  }

  /** Uniform on [0, 1), with 53 random bits. */
  uniform(): number {
    const high = this.bits() >>> 5;
    const low = this.bits() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  }

  /** Uniform on [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Standard normal, by the polar method (Marsaglia and Bray, 1964). */
  normal(): number {
    for (;;) {
      const x = this.between(-1, 1);
      const y = this.between(-1, 1);
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  /** A whole number from 0 to `exclusive` − 1, each equally likely; `exclusive` is at most 2³². */
  integer(exclusive: number): number {
    if (!Number.isInteger(exclusive) || exclusive < 1 || exclusive > 0x100000000)
      throw new RangeError(`integer(${exclusive}): the bound is a whole number from 1 to 2³².`);
    const unbiased = 0x100000000 - (0x100000000 % exclusive);
    for (;;) {
      const bits = this.bits();
      if (bits < unbiased) return bits % exclusive;
    }
  }

  /** One item, each equally likely. */
  pick<Item>(list: readonly Item[]): Item {
    return list[this.integer(list.length)]!;
  }

  /** A new list with the same items in random order (Fisher and Yates). */
  shuffle<Item>(list: readonly Item[]): Item[] {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const chosen = this.integer(last + 1);
      [shuffled[last], shuffled[chosen]] = [shuffled[chosen]!, shuffled[last]!];
    }
    return shuffled;
  }
}

/** A stream for a seed, which is a whole number from 0 to 2³² − 1. */
export function createRandom(seed: number): Random {
  if (seed !== seed >>> 0)
    throw new RangeError(`A seed is a whole number from 0 to 4294967295, not ${seed}.`);
  let counter = seed;
  const word = () => mix((counter = (counter + 0x9e3779b9) | 0));
  return Random.restore([word(), word(), word(), word()]);
}

/** A seed for a text, the same for the same text: FNV-1a over its UTF-16 code units, then mixed. */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash) >>> 0;
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Spreads every bit of a word over all 32 (the finalizer of MurmurHash3, Appleby 2011). */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
