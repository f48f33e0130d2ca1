import {
  abs,
  add,
  divide,
  elu,
  exp,
  gelu,
  hardsigmoid,
  hardtanh,
  logsigmoid,
  mish,
  multiply,
  negate,
  normalDistribution,
  relu,
  relu6,
  selu,
  sigmoid,
  softplus,
  softsign,
  square,
  step,
  subtract,
  tanh,
  type Node,
} from '../../engine/index.ts';
import { entrywise } from './entrywise.ts';

/** 1 where z lies between two numbers. */
const between = (low: number, high: number, z: Node): Node =>
  multiply(step(subtract(z, low)), step(subtract(high, z)));

/** e^z for negative z, else 1. */
const expBelow = (z: Node): Node => exp(negate(relu(negate(z))));

const { lambda, alpha } = { lambda: 1.0507009873554805, alpha: 1.6732632423543772 };

/** z Φ(z), with Φ′ the density of the standard normal. */
export const geluFunction = entrywise(gelu, (z) =>
  add(
    normalDistribution(z),
    multiply(z, divide(exp(multiply(-0.5, square(z))), Math.sqrt(2 * Math.PI))),
  ),
);
export const eluFunction = entrywise(elu, expBelow);
export const seluFunction = entrywise(selu, (z) =>
  multiply(lambda, add(step(z), multiply(alpha, multiply(subtract(1, step(z)), expBelow(z))))),
);
export const mishFunction = entrywise(mish, (z) => {
  const gate = tanh(softplus(z));
  return add(gate, multiply(z, multiply(subtract(1, square(gate)), sigmoid(z))));
});
export const softsignFunction = entrywise(softsign, (z) => divide(1, square(add(1, abs(z)))));
export const hardtanhFunction = entrywise(hardtanh, (z) => between(-1, 1, z));
export const hardsigmoidFunction = entrywise(hardsigmoid, (z) => divide(between(-3, 3, z), 6));
export const logsigmoidFunction = entrywise(logsigmoid, (z) => sigmoid(negate(z)));
export const relu6Function = entrywise(relu6, (z) => between(0, 6, z));
