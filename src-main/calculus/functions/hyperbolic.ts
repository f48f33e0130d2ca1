import {
  add,
  divide,
  exp,
  multiply,
  negate,
  subtract,
  tanh,
  type Node,
} from '../../engine/index.ts';
import { entrywise } from './entrywise.ts';

const sinh = (z: Node): Node => divide(subtract(exp(z), exp(negate(z))), 2);
const cosh = (z: Node): Node => divide(add(exp(z), exp(negate(z))), 2);
const sech = (z: Node): Node => divide(1, cosh(z));

/** tanh′ is written 1/cosh² and sech² too. */
export const sinhFunction = entrywise(sinh, cosh);
export const coshFunction = entrywise(cosh, sinh);
export const sechFunction = entrywise(sech, (z) => negate(multiply(sech(z), tanh(z))));
