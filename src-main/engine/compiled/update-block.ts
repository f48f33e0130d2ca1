import { updateBlockBytes, updateFields as field } from '../kernels/update-block.ts';
import type { Arena } from './arena.ts';

const scalar = 4;
const tensors = [field.theta, field.undo, field.gradient, ...field.memory];

/** What an update kernel is told of its part, at the places that ../kernels/update-block.ts names. */
export class UpdateBlock {
  readonly address: number;
  readonly #integers: Int32Array;
  readonly #floats: Float32Array;
  readonly #doubles: Float64Array;

  /**
   * Until `take` says otherwise, one row of `width` entries.
   *
   * @param addresses of θ, where it is kept, its gradient and what is remembered; 0 for what is not.
   * @param half which of two parts: of numbered rows, the kernels know which are whose.
   * @param offset entries before the first one of this part.
   */
  constructor(
    arena: Arena,
    addresses: readonly number[],
    half: 0 | 1,
    { offset, width }: { readonly offset: number; readonly width: number },
  ) {
    const { buffer, byteOffset } = arena.allocate(updateBlockBytes / scalar);
    this.address = byteOffset;
    this.#integers = new Int32Array(buffer, byteOffset, updateBlockBytes / 4);
    this.#floats = new Float32Array(buffer, byteOffset, updateBlockBytes / 4);
    this.#doubles = new Float64Array(buffer, byteOffset, updateBlockBytes / 8);
    addresses.forEach((address, i) => {
      this.#integers[tensors[i]! / 4] = address && address + scalar * offset;
    });
    this.#integers[field.length / 4] = scalar * width;
    this.#integers[field.half / 4] = half;
    this.take(0, 1);
  }

  /** Takes its half of `count` rows that are listed at an address, or if that is 0 the first ones. */
  take(rows: number, count: number): void {
    this.#integers[field.rows / 4] = rows;
    this.#integers[field.count / 4] = count;
  }

  set(names: readonly string[], scalars: Readonly<Record<string, number>>, penalty: number): void {
    this.#floats[field.penalty / 4] = penalty;
    for (let i = 0; i < names.length; i++)
      this.#floats[field.scalars / 4 + i] = scalars[names[i]!]!;
  }

  get gradientSquares(): number {
    return this.#doubles[field.gradientSquares / 8]!;
  }

  get thetaSquares(): number {
    return this.#doubles[field.thetaSquares / 8]!;
  }
}
