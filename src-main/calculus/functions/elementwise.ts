import {
  abs,
  add,
  cos,
  divide,
  exp,
  leakyRelu,
  log,
  multiply,
  negate,
  relu,
  sigmoid,
  sign,
  silu,
  sin,
  softplus,
  sqrt,
  square,
  step,
  subtract,
  tan,
  tanh,
} from '../../engine/index.ts';
import { shapeProblems } from '../shapes/problems.ts';
import { isScalar } from '../shapes/shape.ts';
import type { FunctionDefinition } from './definition.ts';
import { entrywise } from './entrywise.ts';

export const sigmoidFunction = entrywise(sigmoid, (z) => {
  const h = sigmoid(z);
  return multiply(h, subtract(1, h));
});
export const tanhFunction = entrywise(tanh, (z) => subtract(1, square(tanh(z))));
export const reluFunction = entrywise(relu, step);
export const logFunction = entrywise(log, (z) => divide(1, z));
export const expFunction = entrywise(exp, exp);
export const sqrtFunction = entrywise(sqrt, (z) => divide(0.5, sqrt(z)));
export const absFunction = entrywise(abs, sign);
export const signFunction = entrywise(sign, (z) => multiply(0, z));
export const softplusFunction = entrywise(softplus, sigmoid);
export const siluFunction = entrywise(silu, (z) => {
  const gate = sigmoid(z);
  return add(gate, multiply(z, multiply(gate, subtract(1, gate))));
});
export const sinFunction = entrywise(sin, cos);
export const cosFunction = entrywise(cos, (z) => negate(sin(z)));
export const tanFunction = entrywise(tan, (z) => add(1, square(tan(z))));
export const stepFunction = entrywise(step, (z) => multiply(0, z));
export const squareFunction = entrywise(square, (z) => multiply(2, z));

const usualSlope = 0.1;

/** leaky(z) or leaky(z, slope): z where z > 0, slope · z elsewhere. */
export const leakyFunction: FunctionDefinition = {
  infer(operands, source) {
    const [z, slope] = operands;
    if (slope && !isScalar(slope.shape))
      throw shapeProblems.argument(
        'leaky',
        slope,
        { en: 'a number as its slope', ko: '음수 쪽 기울기인 수' },
        source,
      );
    return { operands, shape: z!.shape };
  },
  lower([z, slope]) {
    const written = slope ? slope.constant?.data[0] : usualSlope;
    if (written !== undefined) return leakyRelu(z!, { slope: written });
    const isPositive = step(z!);
    const below = multiply(z!, subtract(1, isPositive));
    return add(multiply(z!, isPositive), multiply(slope!, below));
  },
  lowerDerivative: ([z, slope]) =>
    add(step(z!), multiply(slope ?? usualSlope, subtract(1, step(z!)))),
};
