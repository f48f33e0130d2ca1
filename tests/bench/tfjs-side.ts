import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Configuration } from './configurations.ts';
import { OtherSide } from './other-side.ts';

const script = fileURLToPath(new URL('tfjs-window-classifier.mjs', import.meta.url));

/** What makes the comparison possible. It is no dependency of the project. */
export const tfjsInstall =
  'npm install --no-save --ignore-scripts @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0';

/** What TensorFlow.js has: one thread, and no update of single rows. */
export const tfjsHas = ({ embeddings, threads }: Configuration): boolean =>
  embeddings === 'dense' && threads === 1;

/** TensorFlow.js on its WebAssembly backend; undefined where it is not installed. */
export async function startTfjs(): Promise<OtherSide | undefined> {
  const { resolve } = createRequire(import.meta.url);
  try {
    resolve('@tensorflow/tfjs');
    resolve('@tensorflow/tfjs-backend-wasm');
  } catch {
    return undefined;
  }
  return OtherSide.start(process.execPath, [script]);
}
