import { instantiateKernels } from '../../src-main/engine/kernels/wasm.ts';

/**
 * Floating-point operations a second that this core reaches in 128-bit vectors: a product whose operands
 * stay in the first cache, the best of several tries.
 */
export function peakOperationsPerSecond(): number | undefined {
  const memory = new WebAssembly.Memory({ initial: 4, maximum: 65536, shared: true });
  const kernels = instantiateKernels('relaxed', memory);
  if (!kernels) return undefined;
  const [rows, inner, columns] = [24, 256, 8];
  const [a, b, c] = [1024, 65536, 131072];
  const times = Array.from({ length: 30 }, () => {
    const began = performance.now();
    for (let i = 0; i < 2000; i++)
      kernels.productByRows(a, 4, 4 * rows, b, 4 * columns, c, 4 * columns, rows, inner, columns);
    return performance.now() - began;
  });
  return (2000 * 2 * rows * inner * columns * 1000) / Math.min(...times);
}
