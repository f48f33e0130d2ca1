import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src-main/engine/index.ts';
import { instantiateKernels } from '../../../../src-main/engine/kernels/wasm.ts';

/* Blocks for the cache must not show in the bits: every entry is one sum, term after term. */

const memory = new WebAssembly.Memory({ initial: 64, maximum: 65536, shared: true });
const kernels = instantiateKernels('simd', memory);
const numbers = new Float32Array(memory.buffer);
const [a, b, c] = [1 << 16, 1 << 20, 1 << 21];
const random = createRandom(3);
for (let i = 0; i < numbers.length; i++) numbers[i] = random.between(-1, 1);

const at = (address: number, row: number, stride: number, column: number) =>
  numbers[address / 4 + row * stride + column]!;

const shapes = [
  [6, 128, 8],
  [6, 129, 8],
  [20, 300, 21],
  [7, 513, 9],
  [9, 257, 250],
  [100, 512, 12],
  [3, 400, 40],
  [13, 1, 13],
] as const;

describe.skipIf(!kernels)('a product by rows', () => {
  it.each(shapes)('%d×%d by ×%d has the bits of sums in order', (rows, inner, columns) => {
    kernels!.productByRows(a, 4 * inner, 4, b, 4 * columns, c, 4 * columns, rows, inner, columns);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++)
          sum = Math.fround(sum + Math.fround(at(a, i, inner, k) * at(b, k, columns, j)));
        expect(at(c, i, columns, j)).toBe(sum);
      }
  });

  it.each(shapes)('%d×%d by ×%d of a transpose, likewise', (rows, inner, columns) => {
    kernels!.productByRows(a, 4, 4 * rows, b, 4 * columns, c, 4 * columns, rows, inner, columns);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++)
          sum = Math.fround(sum + Math.fround(at(a, k, rows, i) * at(b, k, columns, j)));
        expect(at(c, i, columns, j)).toBe(sum);
      }
  });
});

describe.skipIf(!kernels)('a product of rows', () => {
  const go = (from: number, rows: number, inner: number, columns: number) =>
    kernels!.productOfRows(
      ...([a + 4 * inner * from, 4 * inner, b, 4 * inner] as const),
      ...([c + 4 * columns * from, 4 * columns, 4] as const),
      ...([rows, inner, columns] as const),
    );

  it.each([
    [40, 250, 7],
    [23, 1000, 12],
    [9, 5000, 3],
    [16, 0, 4],
  ])('%d×%d by ×%d has the same bits in one call and in two', (rows, inner, columns) => {
    go(0, rows, inner, columns);
    const whole = numbers.slice(c / 4, c / 4 + rows * columns);
    const first = 4 * Math.floor(rows / 8);
    go(0, first, inner, columns);
    go(first, rows - first, inner, columns);
    expect(numbers.slice(c / 4, c / 4 + rows * columns)).toEqual(whole);
    const exact = (i: number, j: number) => {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += at(a, i, inner, k) * at(b, j, inner, k);
      return sum;
    };
    const wanted = Array.from({ length: rows * columns }, (_, n) =>
      exact(Math.floor(n / columns), n % columns),
    );
    expect(whole).toBeAllClose(wanted, { within: 1e-4 });
  });
});
