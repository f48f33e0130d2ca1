/* Everything that the kernels offer. Built into build/out/kernels by build/kernels.ts. */
export * from './product-by-rows';
export * from './product-of-rows';
export * from './elementwise';
export * from './rows';
export * from './clipping';
export * from './optimizers';
export * from './cross-entropy';
export * from './dropout';

/** Below this address lie the kernels' constants. */
export function firstFree(): usize {
  return __heap_base;
}
