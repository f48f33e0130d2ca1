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

type Values = NestedNumbers | ArrayLike<number>;

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
export function tensor(values: Values, shape?: Shape): Tensor {
  const size = shape ?? nestingOf(values);
  const data = new Float64Array(sizeOf(size));
  const count = write(values, data, 0);
  if (count !== data.length || !(shape || isRegular(values, size)))
    throw new RangeError(
      `A tensor of shape ${formatShape(size)} has ${data.length} entries in rows of equal length, but ` +
        `${count} were given. Complete the rows, or pass a shape whose sizes multiply to ${count}.`,
    );
  return { shape: size, data };
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

function nestingOf(values: Values): number[] {
  if (typeof values === 'number') return [];
  const first: Values | undefined = values[0];
  return first === undefined ? [0] : [values.length, ...nestingOf(first)];
}

function isRegular(values: Values, [length, ...rest]: Shape): boolean {
  if (typeof values === 'number') return length === undefined;
  return (
    values.length === length && Array.from<Values>(values).every((row) => isRegular(row, rest))
  );
}

/** Writes all numbers one after another from `at` on; where it has arrived then. */
function write(values: Values, data: Numbers, at: number): number {
  if (typeof values === 'number') {
    data[at] = values;
    return at + 1;
  }
  let next = at;
  for (let i = 0; i < values.length; i++) next = write(values[i]!, data, next);
  return next;
}
