import type { UpdateKernel } from '../kernels/kernel-exports.ts';
import { updateScalars } from '../kernels/update-block.ts';
import type { Numbers } from '../tensor.ts';
import type { Arena } from './arena.ts';
import type { TouchedRows } from './touched-rows.ts';
import { UpdateBlock } from './update-block.ts';
import type { Work } from './work.ts';

export interface UpdateBuffers {
  readonly theta: Numbers;
  /** Where θ is kept as it was before the update. */
  readonly undo: Numbers;
  readonly gradient: Numbers;
  /** What the rule remembers of every entry, at most three; empty for what it does not. */
  readonly memory: readonly Numbers[];
  /** The rows that a step changes, of a table that is not changed as a whole. */
  readonly touched?: { readonly rows: TouchedRows; readonly width: number } | undefined;
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
  readonly #names: readonly string[];
  readonly #halves: readonly [UpdateBlock, UpdateBlock];
  readonly #touched: UpdateBuffers['touched'];
  /** Entries that a step changes. */
  #entries: number;

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
      ? new CompiledUpdate(arena, kernel, addresses, buffers)
      : undefined;
  }

  private constructor(
    arena: Arena,
    kernel: UpdateKernel,
    addresses: readonly number[],
    { theta, touched }: UpdateBuffers,
  ) {
    const size = theta.length;
    const half = size > 2 * piece ? piece * Math.floor(size / 2 / piece) : size;
    const [second, width] = touched ? [0, touched.width] : [half, size - half];
    const halves: readonly [UpdateBlock, UpdateBlock] = [
      new UpdateBlock(arena, addresses, 0, { offset: 0, width: touched ? width : half }),
      new UpdateBlock(arena, addresses, 1, { offset: second, width }),
    ];
    // Every entry that a rule keeps is read and written, and costs about as much as two products.
    const price = (addresses.length + 1) / 2;
    const entries = () => this.#entries;
    this.#names = updateScalars[kernel];
    this.#touched = touched;
    this.#entries = size;
    this.#halves = halves;
    this.work = {
      rows: 2,
      calls: (from, to) => halves.slice(from, to).map(({ address }) => [kernel, address]),
      accesses: addresses
        .filter((start) => start > 0)
        .map((start) => ({ start, bytes: scalar * size, isWritten: true, byRow: false })),
      get cost() {
        return price * entries();
      },
    };
  }

  /** Makes ready for a step over the rows touched last; `penalty` is 2λ of an L2 term λ Σ θ². */
  prepare(scalars: Scalars, penalty: number): void {
    if (this.#touched) this.#take(this.#touched.rows, this.#touched.width);
    for (const half of this.#halves) half.set(this.#names, scalars, penalty);
  }

  /** Σ g² of the entries updated last, with the L2 term; infinite where it is beyond float32. */
  get gradientSquares(): number {
    return this.#halves[0].gradientSquares + this.#halves[1].gradientSquares;
  }

  /** Σ θ² of the entries updated last, after the update. */
  get thetaSquares(): number {
    return this.#halves[0].thetaSquares + this.#halves[1].thetaSquares;
  }

  #take({ rows, count }: TouchedRows, width: number): void {
    this.#entries = count * width;
    for (const half of this.#halves) half.take(rows.byteOffset, count);
  }
}
