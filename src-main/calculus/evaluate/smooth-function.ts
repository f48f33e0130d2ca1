import {
  add,
  cos,
  multiply,
  sin,
  square,
  subtract,
  tanh,
  type Node,
  type Random,
} from '../../engine/index.ts';

/** A stand-in for an unknown elementwise function: its value and its derivative, in the engine. */
export interface SmoothFunction {
  readonly value: (z: Node) => Node;
  readonly derivative: (z: Node) => Node;
  /** As a formula for people, where it is simple enough to state. */
  readonly latex?: (argument: string) => string;
}

/**
 * A random smooth function a tanh(bz + c) + d sin(ez + g) + kz² + lz. Three kinds of terms, so that
 * an identity that holds for one of them (tanh′ = 1 − tanh²) does not hold for the sum.
 */
export function randomSmoothFunction(random: Random): SmoothFunction {
  const coefficient = () => (random.uniform() < 0.5 ? -1 : 1) * random.between(0.4, 1.3);
  const [a, b, c, d, e, g, k, l] = Array.from({ length: 8 }, coefficient);
  const bent = (z: Node) => tanh(add(multiply(b!, z), c!));
  const angle = (z: Node) => add(multiply(e!, z), g!);
  return {
    value: (z) =>
      add(
        add(multiply(a!, bent(z)), multiply(d!, sin(angle(z)))),
        add(multiply(k!, square(z)), multiply(l!, z)),
      ),
    derivative: (z) =>
      add(
        add(multiply(a! * b!, subtract(1, square(bent(z)))), multiply(d! * e!, cos(angle(z)))),
        add(multiply(2 * k!, z), l!),
      ),
  };
}

/** f(z) = z², for examples that are redone by hand. */
export const squareFunction: SmoothFunction = {
  value: square,
  derivative: (z) => multiply(2, z),
  latex: (argument) => `${argument}^2`,
};

/** f(z) = z² + z, where one function z² is taken already. */
export const squarePlusFunction: SmoothFunction = {
  value: (z) => add(square(z), z),
  derivative: (z) => add(multiply(2, z), 1),
  latex: (argument) => `${argument}^2 + ${argument}`,
};
