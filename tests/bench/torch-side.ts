import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OtherSide } from './other-side.ts';

const script = fileURLToPath(new URL('torch_window_classifier.py', import.meta.url));

/** The first Python that has torch; a version manager's may stand before the system's. */
function pythonWithTorch(): string | undefined {
  const candidates = [process.env.PYTHON ?? 'python3', 'python3', '/usr/bin/python3'];
  const has = (python: string) => spawnSync(python, ['-c', 'import torch']).status === 0;
  return candidates.find(has);
}

/** PyTorch; undefined where no Python has it. */
export async function startTorch(threads: number): Promise<OtherSide | undefined> {
  const python = pythonWithTorch();
  if (!python) return undefined;
  // torch.set_num_threads does not reach every library of matrix products.
  const libraries = ['OMP_NUM_THREADS', 'MKL_NUM_THREADS', 'OPENBLAS_NUM_THREADS'];
  const environment = Object.fromEntries(libraries.map((name) => [name, String(threads)]));
  return OtherSide.start(python, [script], environment);
}
