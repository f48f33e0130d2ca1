import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface Ended {
  readonly code: number;
  readonly afterSeconds: number;
}

/** Runs a program in the foreground: its output is ours, our signals are its, and its exit code comes back. */
export function runProgram(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const begun = performance.now();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment,
    });
    const handlers = signals.map((signal) => [signal, () => void child.kill(signal)] as const);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve({
        code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'],
        afterSeconds: (performance.now() - begun) / 1000,
      });
    });
  });
}
