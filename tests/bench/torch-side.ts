import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { idOf, l2, rateOf, sizes, type Configuration } from './configurations.ts';
import type { Speed } from './nabla-side.ts';

/** torch.set_num_threads does not reach every library of matrix products. */
const oneThread = { OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

const script = fileURLToPath(new URL('torch_window_classifier.py', import.meta.url));

/** The first Python that has torch; a version manager's may stand before the system's. */
function pythonWithTorch(): string | undefined {
  const candidates = [process.env.PYTHON ?? 'python3', 'python3', '/usr/bin/python3'];
  const has = (python: string) => spawnSync(python, ['-c', 'import torch']).status === 0;
  return candidates.find(has);
}

/** PyTorch in a process of its own, which waits while we measure ourselves. */
export class TorchSide {
  readonly version: string;
  readonly #process: ReturnType<typeof spawn>;
  readonly #lines: AsyncIterator<string>;

  private constructor(
    process: ReturnType<typeof spawn>,
    lines: AsyncIterator<string>,
    version: string,
  ) {
    this.#process = process;
    this.#lines = lines;
    this.version = version;
  }

  /** Undefined where no Python has torch. */
  static async start(): Promise<TorchSide | undefined> {
    const python = pythonWithTorch();
    if (!python) return undefined;
    const child = spawn(python, [script], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...oneThread },
    });
    const lines = createInterface(child.stdout!)[Symbol.asyncIterator]();
    const { torch } = JSON.parse((await lines.next()).value as string) as { torch: string };
    return new TorchSide(child, lines, torch);
  }

  async train(configuration: Configuration, seconds: number): Promise<Speed> {
    const asked = {
      ...configuration,
      id: idOf(configuration),
      rate: rateOf(configuration),
      sizes,
      l2,
    };
    this.#process.stdin!.write(`${JSON.stringify({ ...asked, seconds })}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('PyTorch ended before it had measured; see above.');
    return JSON.parse(value) as Speed;
  }

  async stop(): Promise<void> {
    this.#process.stdin!.end();
    await once(this.#process, 'exit');
  }
}
