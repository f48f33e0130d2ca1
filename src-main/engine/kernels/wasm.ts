import { existsSync, readFileSync } from 'node:fs';
import type { KernelExports } from './kernel-exports.ts';

/** `simd` gives the same bits on every machine; `relaxed` may round a product and a sum at once. */
export type KernelVariant = 'simd' | 'relaxed';

export interface Kernels extends KernelExports {
  readonly variant: KernelVariant;
}

/** Where the build puts the kernels, seen from this file and from the bundles made of it. */
const folders = ['../../../build/out/kernels/', '../kernels/', '../../kernels/'];

const modules = new Map<KernelVariant, WebAssembly.Module | undefined>();

function compile(variant: KernelVariant): WebAssembly.Module | undefined {
  const file = folders
    .map((folder) => new URL(`${folder}${variant}.wasm`, import.meta.url))
    .find((url) => existsSync(url));
  if (!file) return undefined;
  const bytes = readFileSync(file);
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined;
}

/** The kernels, compiled once; undefined where they are not built or the machine has no SIMD. */
export function compiledModule(variant: KernelVariant): WebAssembly.Module | undefined {
  if (!modules.has(variant)) modules.set(variant, compile(variant));
  return modules.get(variant);
}

/** Whether the kernels are built and this machine runs them. */
export const hasKernels = (variant: KernelVariant): boolean =>
  compiledModule(variant) !== undefined;

/** The kernels over one memory; undefined where they are not built or the machine has no SIMD. */
export function instantiateKernels(
  variant: KernelVariant,
  memory: WebAssembly.Memory,
): Kernels | undefined {
  const module = compiledModule(variant);
  if (!module) return undefined;
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { variant, ...(exports as unknown as KernelExports) };
}
