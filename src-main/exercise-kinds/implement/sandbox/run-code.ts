import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { CodeOutcome, CodeRequest, StopReason } from './messages.ts';

/** The worker beside this file, or what the bundler made of it. */
function workerAddress(): URL {
  const candidates = ['./worker.ts', './learner-code-worker.js', '../learner-code-worker.js'];
  const found = candidates
    .map((path) => new URL(path, import.meta.url))
    .find((address) => existsSync(address));
  if (!found)
    throw new Error(`No learner-code worker beside ${import.meta.url}. Build the app again.`);
  return found;
}

const stoppedBy = (stopped: StopReason): CodeOutcome => ({
  stopped,
  undefinedFunctions: [],
  results: [],
  output: '',
});

/**
 * Runs learners' code in a worker of its own, so that nothing here waits for it; it is ended from
 * outside when it does not end in time by itself. Never rejects.
 */
export function runCode(request: CodeRequest): Promise<CodeOutcome> {
  const { promise, resolve } = Promise.withResolvers<CodeOutcome>();
  const worker = new Worker(workerAddress(), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  let timer = setTimeout(() => settle(stoppedBy('crash')), limits.start);
  const settle = (outcome: CodeOutcome): void => {
    clearTimeout(timer);
    void worker.terminate();
    resolve(outcome);
  };
  worker.on('message', (message: 'ready' | CodeOutcome) => {
    if (message !== 'ready') return settle(message);
    clearTimeout(timer);
    timer = setTimeout(() => settle(stoppedBy('time')), limits.lastResort);
    worker.postMessage(request);
  });
  worker.on('error', () => settle(stoppedBy('crash')));
  worker.on('exit', () => settle(stoppedBy('crash')));
  return promise;
}
