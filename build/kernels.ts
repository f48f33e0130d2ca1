import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

/* Compiles src-main/engine/kernels/assembly to build/out/kernels, once for each variant. */

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const source = inRoot('src-main/engine/kernels/assembly/index.ts');
const folder = inRoot('build/out/kernels');

/** `simd` gives the same bits on every machine; `relaxed` fuses multiply and add where that is fast. */
const variants = {
  simd: [],
  relaxed: ['--enable', 'relaxed-simd', '--use', 'RELAXED=1'],
} as const satisfies Record<string, readonly string[]>;

/** Memory is handed in and shared, so that it can grow under the arrays that lie in it. */
const memory = ['--importMemory', '--noExportMemory', '--sharedMemory', '--maximumMemory', '65536'];
const features = ['--enable', 'simd', '--enable', 'threads', '--enable', 'bulk-memory'];
const settings = ['-O3', '--noAssert', '--runtime', 'stub', ...memory, ...features];

mkdirSync(folder, { recursive: true });
for (const [name, extra] of Object.entries(variants)) {
  const words = [source, '-o', `${folder}/${name}.wasm`, ...settings, ...extra];
  const { error, stderr } = await main(words);
  if (!error) continue;
  process.stderr.write(`nabla: the kernels (${name}) did not compile: ${error.message}\n${stderr}`);
  process.exitCode = 1;
}
