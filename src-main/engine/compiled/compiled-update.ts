import type { UpdateKernel } from '../kernels/kernel-exports.ts';
import { updateBlockBytes, updateFields as field, updateScalars } from '../kernels/update-block.ts';
import type { Numbers } from '../tensor.ts';
import type { Arena } from './arena.ts';
import type { TouchedRows } from './touched-rows.ts';
import type { Access, Work } from './work.ts';

export interface UpdateBuffers {
  readonly theta: Numbers;
  /** Where θ is kept as it was before the update. */
  readonly undo: Numbers;
  readonly gradient: Numbers;
  /** What the rule remembers of every entry, at most three; empty for what it does not. */
  readonly memory: readonly Numbers[];
}

/** The scalars of a rule by their names in `updateScalars`. */
type Scalars = Readonly<Record<string, number>>;

/** Entries up to which a parameter is updated in one piece, and of which its halves are multiples. */
const piece = 1024;
const scalar = 4;

/**
 * An update rule over one parameter in an arena: one pass that changes θ and sums up squares. It is
 * cut in halves at a place that does not depend on who computes them, so that the sums do not either.
 */
export class CompiledUpdate {
  readonly work: Work;
  readonly #kernel: UpdateKernel;
  readonly #addresses: readonly number[];
  readonly #halves: readonly [Block, Block];
  /** Entries that the next run changes. */
  #entries = 0;

  /** Undefined where an arena has no kernels, or a buffer lies elsewhere. */
  static place(
    arena: Arena,
    kernel: UpdateKernel,
    buffers: UpdateBuffers,
  ): CompiledUpdate | undefined {
    const { theta, undo, gradient, memory } = buffers;
    const addresses = [theta, undo, gradient, ...memory].map((each) =>
      each.length > 0 ? arena.addressOf(each) : 0,
    );
    return arena.kernels && addresses.every((address) => address !== undefined)
      ? new CompiledUpdate(arena, kernel, addresses, scalar * theta.length)
      : undefined;
  }

  private constructor(
    arena: Arena,
    kernel: UpdateKernel,
    addresses: readonly number[],
    bytes: number,
  ) {
    this.#kernel = kernel;
    this.#addresses = addresses;
    this.#halves = [new Block(arena), new Block(arena)];
    const accesses = addresses
      .filter((start) => start > 0)
      .map((start): Access => ({ start, bytes, isWritten: true, byRow: false }));
    // Every entry that a rule keeps is read and written, and costs about as much as four products.
    const price = addresses.length + 1;
    const entries = () => this.#entries;
    this.work = {
      rows: 2,
      calls: (from, to) => this.#halves.slice(from, to).map(({ address }) => [kernel, address]),
      accesses,
      get cost() {
        return (price * entries()) / 2;
      },
    };
  }

  /** Makes the next run update all of θ, `size` entries; `penalty` is 2λ of an L2 term λ Σ θ². */
  takeAll(size: number, scalars: Scalars, penalty: number): void {
    const half = size > 2 * piece ? piece * Math.floor(size / 2 / piece) : size;
    this.#entries = size;
    this.#start(0, { offset: 0, rows: 0, count: 1, width: half }, scalars, penalty);
    this.#start(1, { offset: half, rows: 0, count: 1, width: size - half }, scalars, penalty);
  }

  /** Makes the next run update the touched rows of `width` entries. */
  takeRows({ rows, count }: TouchedRows, width: number, scalars: Scalars, penalty: number): void {
    const half = Math.floor(count / 2);
    const [first, second] = [rows.byteOffset, rows.byteOffset + scalar * half];
    this.#entries = count * width;
    this.#start(0, { offset: 0, rows: first, count: half, width }, scalars, penalty);
    this.#start(1, { offset: 0, rows: second, count: count - half, width }, scalars, penalty);
  }

  /** Σ g² of the entries updated last, with the L2 term; infinite where it is beyond float32. */
  get gradientSquares(): number {
    return this.#halves[0].gradientSquares + this.#halves[1].gradientSquares;
  }

  /** Σ θ² of the entries updated last, after the update. */
  get thetaSquares(): number {
    return this.#halves[0].thetaSquares + this.#halves[1].thetaSquares;
  }

  #start(half: 0 | 1, rows: Rows, scalars: Scalars, penalty: number): void {
    const values = updateScalars[this.#kernel].map((name) => scalars[name]!);
    this.#halves[half].fill(this.#addresses, rows, values, penalty);
  }
}

/** Which entries a block is about: `count` rows of `width` entries, listed at `rows` unless that is 0. */
interface Rows {
  /** Entries before the first one. */
  readonly offset: number;
  readonly rows: number;
  readonly count: number;
  readonly width: number;
}

/** What a kernel is told of its part, at the places that ../kernels/update-block.ts names. */
class Block {
  readonly address: number;
  readonly #integers: Int32Array;
  readonly #floats: Float32Array;
  readonly #doubles: Float64Array;

  constructor(arena: Arena) {
    const { buffer, byteOffset } = arena.allocate(updateBlockBytes / 4);
    this.address = byteOffset;
    this.#integers = new Int32Array(buffer, byteOffset, updateBlockBytes / 4);
    this.#floats = new Float32Array(buffer, byteOffset, updateBlockBytes / 4);
    this.#doubles = new Float64Array(buffer, byteOffset, updateBlockBytes / 8);
  }

  fill(
    addresses: readonly number[],
    rows: Rows,
    scalars: readonly number[],
    penalty: number,
  ): void {
    for (let i = 0; i < addresses.length; i++)
      this.#integers[tensorFields[i]! / 4] = addresses[i]! && addresses[i]! + scalar * rows.offset;
    this.#integers[field.rows / 4] = rows.rows;
    this.#integers[field.count / 4] = rows.count;
    this.#integers[field.length / 4] = scalar * rows.width;
    this.#floats[field.penalty / 4] = penalty;
    for (let i = 0; i < scalars.length; i++) this.#floats[field.scalars / 4 + i] = scalars[i]!;
  }

  get gradientSquares(): number {
    return this.#doubles[field.gradientSquares / 8]!;
  }

  get thetaSquares(): number {
    return this.#doubles[field.thetaSquares / 8]!;
  }
}

const tensorFields = [field.theta, field.undo, field.gradient, ...field.memory];
