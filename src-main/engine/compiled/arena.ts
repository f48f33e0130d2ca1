import { instantiateKernels, type Kernels, type KernelVariant } from '../kernels/wasm.ts';
import type { Numbers } from '../tensor.ts';
import { Team } from './team.ts';
import type { Work } from './work.ts';

export type Precision = 'f32' | 'f64';

/**
 * How an arena computes: with kernels that may fuse multiply and add (`relaxed`), with kernels that
 * give the same bits everywhere (`simd`), or in TypeScript alone (`plain`).
 */
export type Arithmetic = 'relaxed' | 'simd' | 'plain';

const page = 65536;
/** All that 32-bit addresses reach, which is reserved but not used. */
const mostPages = 65536;
const leastGrowth = 16;
const alignment = 16;

/**
 * Memory for the tensors of a model, in one precision. In float32 it is one WebAssembly memory, on
 * which the kernels work in place; where there is none, and in float64, arrays of their own.
 */
export class Arena {
  readonly precision: Precision;
  readonly kernels: Kernels | undefined;
  /** The cost, in products of vectors, from which a program is worth sharing with another thread. */
  shareFrom = 900_000;
  #hasShared = false;
  readonly #memory: WebAssembly.Memory | undefined;
  /** Every buffer that the memory has had: the old ones stay valid when a shared memory grows. */
  readonly #buffers = new Set<ArrayBufferLike>();
  #next = 0;
  #mayShare = false;
  #team: Team | undefined;

  /** @param arithmetic the best to use; what is missing on this machine is replaced by the next. */
  constructor(precision: Precision, arithmetic: Arithmetic = 'relaxed') {
    this.precision = precision;
    if (precision === 'f64' || arithmetic === 'plain') return;
    const memory = reserve();
    if (!memory) return;
    const wanted: KernelVariant[] = arithmetic === 'relaxed' ? ['relaxed', 'simd'] : ['simd'];
    for (const variant of wanted) this.kernels ??= instantiateKernels(variant, memory);
    if (!this.kernels) return;
    this.#memory = memory;
    this.#next = Math.ceil(this.kernels.firstFree() / alignment) * alignment;
  }

  get arithmetic(): Arithmetic {
    return this.kernels?.variant ?? 'plain';
  }

  /**
   * How many threads may compute here, 1 or 2: the bits do not depend on it. The second one starts when
   * a program first asks for it, and ends when the arena is told 1.
   */
  set threads(count: number) {
    this.#mayShare = count > 1;
    if (this.#mayShare) return;
    this.#team?.stop();
    this.#team = undefined;
  }

  get threads(): number {
    return this.#mayShare ? 2 : 1;
  }

  /**
   * Who shares works that are long enough. After works that were shared, shorter ones are too: what
   * they read then lies with both threads.
   */
  teamFor(works: readonly Work[]): Team | undefined {
    if (!this.#mayShare) return undefined;
    let cost = 0;
    for (const work of works) cost += work.cost;
    this.#hasShared = cost >= (this.#hasShared ? this.shareFrom / 10 : this.shareFrom);
    return this.#hasShared ? this.team : undefined;
  }

  /** Who shares the work, where that is allowed; its helper may not be there yet. */
  get team(): Team | undefined {
    if (!this.#mayShare || !this.kernels || !this.#memory) return undefined;
    this.#team ??= Team.start(this.kernels.variant, this.#memory);
    this.#mayShare = this.#team !== undefined;
    return this.#team;
  }

  /** Bytes taken so far, where this is one memory; 0 elsewhere. */
  get bytes(): number {
    return this.#memory ? this.#next : 0;
  }

  /** `length` zeros. @throws RangeError when there is no memory left. */
  allocate(length: number): Numbers {
    if (this.precision === 'f64') return new Float64Array(length);
    const place = this.#take(4 * length);
    return place ? new Float32Array(place.buffer, place.address, length) : new Float32Array(length);
  }

  /** `length` zeros of 32 bits, for row numbers. */
  allocateIntegers(length: number): Int32Array {
    const place = this.#take(4 * length);
    return place ? new Int32Array(place.buffer, place.address, length) : new Int32Array(length);
  }

  /** Where kernels find an array; undefined for arrays that do not lie here. */
  addressOf({ buffer, byteOffset }: Numbers | Int32Array): number | undefined {
    return this.#buffers.has(buffer) ? byteOffset : undefined;
  }

  #take(bytes: number): { buffer: ArrayBufferLike; address: number } | undefined {
    if (!this.#memory) return undefined;
    const address = this.#next;
    // Four numbers of room at the end, so that a vector may be read from the last entry on.
    this.#next = Math.ceil((address + bytes + alignment) / alignment) * alignment;
    const missing = Math.ceil((this.#next - this.#memory.buffer.byteLength) / page);
    if (missing > 0) this.#grow(Math.max(missing, leastGrowth));
    this.#buffers.add(this.#memory.buffer);
    return { buffer: this.#memory.buffer, address };
  }

  #grow(pages: number): void {
    try {
      this.#memory!.grow(pages);
    } catch {
      throw new RangeError(`Array buffer allocation failed: ${pages * page} bytes more`);
    }
  }
}

/** A shared memory grows without moving, so that arrays on it stay what they are. */
function reserve(): WebAssembly.Memory | undefined {
  try {
    return new WebAssembly.Memory({ initial: 1, maximum: mostPages, shared: true });
  } catch {
    return undefined;
  }
}
