import {
  RepeatedEvaluation,
  type Question,
  type SmoothFunction,
  type Term,
} from '../../calculus/index.ts';
import { createRandom, multiply, seedFrom, subtract, tanh } from '../../engine/index.ts';
import { windowTargets, type WindowTarget } from '../../exercise-kinds/index.ts';
import type { LocationWindow, LocationWindows } from './location-windows.ts';

/** Numbers in a word's vector. */
export const vectorLength = 4;
const dim = vectorLength;
const hidden = 6;

const tanhFunction: SmoothFunction = {
  value: (z) => tanh(z),
  derivative: (z) => subtract(1, multiply(tanh(z), tanh(z))),
};

export type ParameterName = 'W' | 'b' | 'u' | 'E';

/** The window classifier of the lecture with f = tanh, and a formula that may stand for one gradient. */
export class ScoreModel {
  readonly parameters: Readonly<Record<ParameterName, Float64Array>>;
  readonly #windows: readonly LocationWindow[];
  readonly #evaluation: RepeatedEvaluation;
  readonly #target: WindowTarget;

  constructor(
    { givens }: Question,
    { windows, words }: LocationWindows,
    target: WindowTarget,
    formula: Term,
  ) {
    const width = windows[0]!.ids.length * dim;
    const random = createRandom(seedFrom('train-with/start'));
    const drawn = (count: number, reach: number) =>
      Float64Array.from({ length: count }, () => random.between(-reach, reach));
    this.parameters = {
      W: drawn(hidden * width, Math.sqrt(6 / (hidden + width))),
      b: new Float64Array(hidden),
      u: drawn(hidden, 1),
      E: drawn(words * dim, 1),
    };
    this.#windows = windows;
    this.#target = target;
    this.#evaluation = new RepeatedEvaluation(
      givens,
      { output: 's', wanted: windowTargets },
      formula,
      {
        sizes: sizesOf(givens, width),
        functions: new Map(givens.functions.map((name) => [name, tanhFunction])),
      },
    );
  }

  /** The mean of −log σ(±s) over all windows. */
  loss(): number {
    let total = 0;
    this.#setShared();
    for (const window of this.#windows) total += softplus(this.#score(window), window);
    return total / this.#windows.length;
  }

  /**
   * The loss, and its gradient in every parameter. By the chain rule ∂J/∂θ is (σ(s) − y) ∂s/∂θ; with
   * `formula` the learner's formula stands for ∂s/∂target.
   */
  gradients(formula: boolean): { loss: number; of: Record<ParameterName, Float64Array> } {
    const { W, b, u, E } = this.parameters;
    const zeros = ({ length }: Float64Array) => new Float64Array(length);
    const of = { W: zeros(W), b: zeros(b), u: zeros(u), E: zeros(E) };
    let total = 0;
    this.#setShared();
    for (const window of this.#windows) {
      const s = this.#score(window);
      total += softplus(s, window);
      const error = 1 / (1 + Math.exp(-s)) - Number(window.isLocation);
      this.#evaluation.backward();
      for (const name of windowTargets) {
        const isFormula = formula && name === this.#target;
        const gradient = isFormula ? this.#evaluation.formula : this.#evaluation.gradient(name);
        this.#add(of, name, window, gradient.data, error / this.#windows.length);
      }
    }
    return { loss: total / this.#windows.length, of };
  }

  /** The parameter that a gradient belongs to: that of the window is spread over its words. */
  #add(
    sums: Record<ParameterName, Float64Array>,
    name: WindowTarget,
    { ids }: LocationWindow,
    gradient: ArrayLike<number>,
    factor: number,
  ): void {
    for (let place = 0; place < gradient.length; place++) {
      const at = name === 'x' ? ids[Math.floor(place / dim)]! * dim + (place % dim) : place;
      sums[name === 'x' ? 'E' : name][at]! += factor * gradient[place]!;
    }
  }

  #setShared(): void {
    const { W, b, u } = this.parameters;
    this.#evaluation.set({ W, b, u });
  }

  #score({ ids }: LocationWindow): number {
    const { E } = this.parameters;
    const x = ids.flatMap((id) => [...E.subarray(id * dim, (id + 1) * dim)]);
    this.#evaluation.set({ x });
    return this.#evaluation.forward();
  }
}

/** −log σ(s) for a location, −log σ(−s) otherwise, without overflow. */
function softplus(s: number, { isLocation }: LocationWindow): number {
  const z = isLocation ? -s : s;
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** The sizes of the givens: that of x is the window's, that of b the hidden layer's. */
function sizesOf({ declarations }: Question['givens'], width: number): Map<string, number> {
  const rowsOf = (name: string) => declarations.find((one) => one.name === name)!.shape.rows;
  return new Map([
    [rowsOf('x'), width],
    [rowsOf('b'), hidden],
  ]);
}
