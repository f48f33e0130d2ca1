import type { UpdateKernel } from '../kernels/kernel-exports.ts';
import { updateBlockBytes, updateFields as field, updateScalars } from '../kernels/update-block.ts';
import type { Numbers } from '../tensor.ts';
import type { Arena } from './arena.ts';
import type { TouchedRows } from './touched-rows.ts';

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

/** An update rule over one parameter in an arena: one pass that changes θ and sums up squares. */
export class CompiledUpdate {
  readonly #run: () => void;
  readonly #names: readonly string[];
  readonly #integers: Int32Array;
  readonly #floats: Float32Array;
  readonly #doubles: Float64Array;

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
      ? new CompiledUpdate(arena, kernel, addresses)
      : undefined;
  }

  private constructor(arena: Arena, kernel: UpdateKernel, addresses: readonly number[]) {
    const { buffer, byteOffset } = arena.allocate(updateBlockBytes / 4);
    const update = arena.kernels![kernel];
    this.#run = () => update(byteOffset);
    this.#names = updateScalars[kernel];
    this.#integers = new Int32Array(buffer, byteOffset, updateBlockBytes / 4);
    this.#floats = new Float32Array(buffer, byteOffset, updateBlockBytes / 4);
    this.#doubles = new Float64Array(buffer, byteOffset, updateBlockBytes / 8);
    const fields = [field.theta, field.undo, field.gradient, ...field.memory];
    addresses.forEach((address, i) => (this.#integers[fields[i]! / 4] = address));
  }

  /** Updates all of θ, `size` entries, as one row; `penalty` is 2λ of an L2 term λ Σ θ². */
  updateAll(size: number, scalars: Scalars, penalty: number): void {
    this.#start(0, 1, size, scalars, penalty);
  }

  /** Updates the touched rows of `width` entries. */
  updateRows({ rows, count }: TouchedRows, width: number, scalars: Scalars, penalty: number): void {
    this.#start(rows.byteOffset, count, width, scalars, penalty);
  }

  /** Σ g² of the entries updated last, with the L2 term; infinite where it is beyond float32. */
  get gradientSquares(): number {
    return this.#doubles[field.gradientSquares / 8]!;
  }

  /** Σ θ² of the entries updated last, after the update. */
  get thetaSquares(): number {
    return this.#doubles[field.thetaSquares / 8]!;
  }

  #start(rows: number, count: number, width: number, scalars: Scalars, penalty: number): void {
    this.#integers[field.rows / 4] = rows;
    this.#integers[field.count / 4] = count;
    this.#integers[field.length / 4] = 4 * width;
    this.#floats[field.penalty / 4] = penalty;
    for (let i = 0; i < this.#names.length; i++)
      this.#floats[field.scalars / 4 + i] = scalars[this.#names[i]!]!;
    this.#run();
  }
}
