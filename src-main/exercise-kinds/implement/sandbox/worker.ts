import { parentPort } from 'node:worker_threads';
import { execute, loadQuickJs } from './execute.ts';
import type { CodeRequest } from './messages.ts';
import { readSource } from './read-source.ts';

const quickJs = await loadQuickJs();
parentPort!.on('message', (request: CodeRequest) => {
  // Reading may take as long as running: some texts keep a parser busy without an end.
  const read = readSource(request);
  parentPort!.postMessage('refused' in read ? read.refused : execute(quickJs, request, read.code));
});
parentPort!.postMessage('ready');
