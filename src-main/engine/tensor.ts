/** Sizes of the axes, row-major: `[]` is a scalar, `[n]` a vector, `[rows, columns]` a matrix. */
export type Shape = readonly number[];

/** Storage of entries. Ops write through this type and do not assume either precision. */
export type Numbers = Float64Array | Float32Array;

/** Numbers with a shape: entry (i, j) of a matrix is `data[i * columns + j]`. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Numbers;
}

/** A number, a list of numbers, a list of rows, and so on. */
export type NestedNumbers = number | readonly NestedNumbers[];

/** How many entries a shape has; 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

export function sameShape(one: Shape, other: Shape): boolean {
  return one.length === other.length && one.every((length, axis) => length === other[axis]);
}

/**
 * A float64 tensor from nested lists, whose nesting is the shape, or from a flat list and a shape.
 *
 * @throws RangeError when the rows differ in length or the numbers do not fill the shape.
 */
export function tensor(values: NestedNumbers | ArrayLike<number>, shape?: Shape): Tensor {
  const data = Float64Array.from(flatten(values));
  const given = shape ?? shapeOf(values);
  if (sizeOf(given) !== data.length)
    throw new RangeError(
      `A tensor of shape ${formatShape(given)} has ${sizeOf(given)} entries, but ${data.length} were given. ` +
        `Give every row the same length, or a shape whose sizes multiply to ${data.length}.`,
    );
  return { shape: given, data };
}

export function scalar(value: number): Tensor {
  return { shape: [], data: Float64Array.of(value) };
}

export function zeros(shape: Shape): Tensor {
  return { shape, data: new Float64Array(sizeOf(shape)) };
}

export function filled(shape: Shape, value: number): Tensor {
  return { shape, data: new Float64Array(sizeOf(shape)).fill(value) };
}

/** `[2, 3]`, as in error messages; a scalar is `[]`. */
export function formatShape(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

type Values = NestedNumbers | ArrayLike<number>;

function flatten(values: Values): number[] {
  return typeof values === 'number' ? [values] : Array.from<Values>(values).flatMap(flatten);
}

function shapeOf(values: Values): number[] {
  if (typeof values === 'number') return [];
  const first: Values | undefined = values[0];
  return first === undefined ? [0] : [values.length, ...shapeOf(first)];
}
