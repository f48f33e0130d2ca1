import type { Shape } from '../tensor.ts';

/**
 * Which entry of an input is read for entry `i` of the output, when the input is broadcast: axes are
 * aligned at the end, and an axis of length 1 is repeated.
 */
export function sourceIndex(i: number, input: Shape, output: Shape): number {
  let index = 0;
  let stride = 1;
  let rest = i;
  for (let own = input.length - 1, axis = output.length - 1; own >= 0; own--, axis--) {
    const length = output[axis]!;
    const coordinate = rest % length;
    if (input[own] !== 1) index += coordinate * stride;
    stride *= input[own]!;
    rest = (rest - coordinate) / length;
  }
  return index;
}

/**
 * The period with which an input repeats itself along the output (its own size, when only leading
 * axes are broadcast), or 0 when the pattern is not periodic and `sourceIndex` must be asked.
 */
export function periodOf(input: Shape, output: Shape): number {
  let size = 1;
  let ended = false;
  for (let back = 1; back <= input.length; back++) {
    const length = input[input.length - back]!;
    if (length !== output[output.length - back]) ended = true;
    else if (ended && length !== 1) return 0;
    size *= length;
  }
  return size;
}
