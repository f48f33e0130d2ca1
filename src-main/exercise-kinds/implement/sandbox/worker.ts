import { parentPort } from 'node:worker_threads';
import { execute, loadQuickJs } from './execute.ts';
import type { CodeRequest } from './messages.ts';

const quickJs = await loadQuickJs();
parentPort!.on('message', (request: CodeRequest) => {
  parentPort!.postMessage(execute(quickJs, request));
});
parentPort!.postMessage('ready');
