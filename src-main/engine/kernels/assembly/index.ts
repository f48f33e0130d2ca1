/* Everything that the kernels offer. Built into build/out/kernels by build/kernels.ts. */
export * from './matrix-product';
export * from './elementwise';
export * from './rows';
export * from './optimizers';
export * from './cross-entropy';
