import { sizeOf, type Shape } from '../tensor.ts';

/**
 * Which entry of an input is read for entry `i` of the output when the input is broadcast: axes are
 * aligned at the end, and an axis of length 1 is repeated.
 */
export function sourceOf(input: Shape, output: Shape): (i: number) => number {
  const size = sizeOf(input);
  if (size === sizeOf(output)) return (i) => i;
  if (repeatsWhole(input, output)) return (i) => i % size;
  return (i) => stridedSource(i, input, output);
}

/** Whether only leading axes are repeated, so that the input is read from start to end again and again. */
function repeatsWhole(input: Shape, output: Shape): boolean {
  const lengths = input.slice(input.findIndex((length) => length !== 1));
  return (
    sizeOf(input) === 1 || lengths.every((length, i) => length === output.at(i - lengths.length))
  );
}

function stridedSource(i: number, input: Shape, output: Shape): number {
  let [index, stride, rest] = [0, 1, i];
  for (let back = 1; back <= input.length; back++) {
    const coordinate = rest % output.at(-back)!;
    if (input.at(-back) !== 1) index += coordinate * stride;
    stride *= input.at(-back)!;
    rest = (rest - coordinate) / output.at(-back)!;
  }
  return index;
}
