import { formatShape, type Shape } from './tensor.ts';

/** Tensors whose shapes do not fit the op: names the op, every shape, what is expected, and the mend. */
export class ShapeError extends Error {
  readonly op: string;
  readonly shapes: readonly Shape[];

  constructor(op: string, shapes: readonly Shape[], expected: string) {
    super(`${op} got ${shapes.map(formatShape).join(' and ') || 'no inputs'}: ${expected}`);
    this.name = 'ShapeError';
    this.op = op;
    this.shapes = shapes;
  }
}
