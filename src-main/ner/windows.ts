import { PADDING } from './vocabulary.ts';

/**
 * The window around every word of a sentence: row i holds the ids of words i − size … i + size, with
 * padding beyond the ends.
 * @returns n rows of 2·size + 1 ids, one after another.
 */
export function windowsOf(ids: ArrayLike<number>, size: number): Int32Array {
  const width = 2 * size + 1;
  const windows = new Int32Array(ids.length * width).fill(PADDING);
  for (let row = 0; row < ids.length; row++)
    for (let column = 0; column < width; column++) {
      const id = ids[row + column - size];
      if (id !== undefined) windows[row * width + column] = id;
    }
  return windows;
}
