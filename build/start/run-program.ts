import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface Ended {
  readonly code: number;
  readonly afterSeconds: number;
}

const secondsBetweenLooks = 0.5;

/** Calls back once the process that started us is gone: npm's shell ends without passing signals on. */
function onOrphaned(listener: () => void): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) listener();
  }, secondsBetweenLooks * 1000);
  return () => clearInterval(timer);
}

/** Runs a program in the foreground: its terminal is ours, our signals are its, and its exit code comes back. */
export function runProgram(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const begun = performance.now();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: 'inherit',
      env: environment,
    });
    const handlers = signals.map((signal) => [signal, () => void child.kill(signal)] as const);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const stopLooking = onOrphaned(() => void child.kill('SIGTERM'));
    child.once('error', (error) => {
      stopLooking();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      stopLooking();
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve({
        code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'],
        afterSeconds: (performance.now() - begun) / 1000,
      });
    });
  });
}
