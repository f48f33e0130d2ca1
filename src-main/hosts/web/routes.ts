import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../../services/index.ts';
import { readStatic } from '../static-files.ts';
import { answer } from './answer.ts';
import { answerCall } from './calls.ts';
import { streamEvents } from './event-stream.ts';
import { pages } from './pages.ts';

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const forGood = { 'Cache-Control': 'private, max-age=31536000, immutable' };

/** Answers a request that was let in. */
export async function route(
  core: Core,
  rendererDirectory: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method } = request;
  const path = request.url!.split('?', 1)[0]!;
  if (path === '/call') {
    if (method === 'POST') return answerCall(core, request, response);
    return answer(response, 405, 'POST only\n', { Allow: 'POST' });
  }
  if (method !== 'GET' && method !== 'HEAD')
    return answer(response, 405, 'GET only\n', { Allow: 'GET, HEAD' });
  if (path === '/events' && method === 'GET') return streamEvents(core, request, response);
  const file = await readStatic(rendererDirectory, path);
  if (file)
    return answer(response, 200, file.body, {
      'Content-Type': file.type,
      ...(file.hashed && forGood),
    });
  if (path === '/') return answer(response, 503, pages.notBuilt, html);
  answer(response, 404, 'Not found\n');
}
