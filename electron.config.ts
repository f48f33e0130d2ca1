import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { zodWithoutCodeGeneration } from './build/plugins/zod-without-code-generation.ts';

const here = (path: string): string => resolve(import.meta.dirname, path);

/** electron-vite reads the default export of this file: the one place where the project has one. */
export default defineConfig({
  main: {
    build: {
      outDir: here('build/out/main'),
      externalizeDeps: false,
      // It is read from disk, and the interpreter of learners' code is one file.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          main: here('src-main/hosts/electron/main.ts'),
          'training-worker': here('src-main/training/worker.ts'),
          'kernel-helper': here('src-main/engine/compiled/helper.ts'),
          'train-with-worker': here('src-main/services/train-with/worker.ts'),
          'learner-code-worker': here('src-main/exercise-kinds/implement/sandbox/worker.ts'),
        },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    build: {
      outDir: here('build/out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [svelte({ configFile: false }), zodWithoutCodeGeneration()],
    build: {
      outDir: here('build/out/renderer'),
      emptyOutDir: true,
      // A `data:` address would be refused by the content security policy's `font-src 'self'`.
      assetsInlineLimit: 0,
      minify: true,
      // It is read from disk or this machine, and MathLive is one file.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: { index: here('src-renderer/index.html') },
        checks: { pluginTimings: false },
      },
    },
  },
});
