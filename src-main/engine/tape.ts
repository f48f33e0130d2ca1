/** The ops of a tape; the numbers are their codes. */
const tapeOps = { input: 0, add: 1, multiply: 2, subtract: 3, maximum: 4, tanh: 5 } as const;
export type TapeOp = keyof typeof tapeOps;

/** The entries of a node in the program: its code and the places of its two arguments. */
const stride = 3;

/**
 * A graph of scalars written down flat: one code and two arguments for each node, side by side in
 * one typed array, in an order in which it can be computed. Built once, replayed as often as inputs
 * change.
 */
export class Tape {
  readonly capacity: number;
  readonly values: Float64Array;
  /** ∂output/∂node, after `backward`. */
  readonly gradients: Float64Array;
  #length = 0;
  readonly #program: Int32Array;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.values = new Float64Array(capacity);
    this.gradients = new Float64Array(capacity);
    this.#program = new Int32Array(stride * capacity);
  }

  /** How many nodes it has. */
  get length(): number {
    return this.#length;
  }

  /** Appends an input and returns its place. */
  input(value: number): number {
    const place = this.#append(tapeOps.input, 0, 0);
    this.values[place] = value;
    return place;
  }

  /**
   * Appends an op on earlier nodes and returns its place; `right` is left out for tanh.
   * @throws RangeError when an argument is no earlier node or the tape is full.
   */
  apply(op: Exclude<TapeOp, 'input'>, left: number, right = left): number {
    for (const argument of [left, right])
      if (!(Number.isInteger(argument) && argument >= 0 && argument < this.#length))
        throw new RangeError(
          `${op} was applied to place ${argument} of a tape of ${this.#length} nodes. ` +
            'Use the places that input and apply returned.',
        );
    return this.#append(tapeOps[op], left, right);
  }

  /** Computes every node from the inputs. */
  forward(): void {
    const { values } = this;
    const [program, length] = [this.#program, this.#length];
    for (let node = 0, entry = 0; node < length; node++, entry += stride) {
      const x = values[program[entry + 1]!]!;
      const y = values[program[entry + 2]!]!;
      switch (program[entry]!) {
        case tapeOps.add:
          values[node] = x + y;
          break;
        case tapeOps.multiply:
          values[node] = x * y;
          break;
        case tapeOps.subtract:
          values[node] = x - y;
          break;
        case tapeOps.maximum:
          values[node] = x > y ? x : y;
          break;
        case tapeOps.tanh:
          values[node] = Math.tanh(x);
          break;
      }
    }
  }

  /** Computes ∂output/∂node for every node; a tied maximum shares its gradient in halves. */
  backward(output: number = this.#length - 1): void {
    const { values, gradients } = this;
    const program = this.#program;
    gradients.fill(0, 0, this.#length);
    gradients[output] = 1;
    for (let node = output, entry = stride * output; node >= 0; node--, entry -= stride) {
      const upstream = gradients[node]!;
      const l = program[entry + 1]!;
      const r = program[entry + 2]!;
      switch (program[entry]!) {
        case tapeOps.add:
          gradients[l]! += upstream;
          gradients[r]! += upstream;
          break;
        case tapeOps.multiply: {
          const x = values[l]!;
          gradients[l]! += upstream * values[r]!;
          gradients[r]! += upstream * x;
          break;
        }
        case tapeOps.subtract:
          gradients[l]! += upstream;
          gradients[r]! -= upstream;
          break;
        case tapeOps.maximum: {
          const x = values[l]!;
          const y = values[r]!;
          const share = x === y ? 0.5 : Number(x > y);
          gradients[l]! += upstream * share;
          gradients[r]! += upstream * (1 - share);
          break;
        }
        case tapeOps.tanh:
          gradients[l]! += upstream * (1 - values[node]! * values[node]!);
          break;
      }
    }
  }

  #append(op: number, left: number, right: number): number {
    if (this.#length === this.capacity)
      throw new RangeError(
        `The tape is full at ${this.capacity} nodes. Make it with a larger capacity.`,
      );
    const place = this.#length++;
    this.#program.set([op, left, right], stride * place);
    return place;
  }
}
