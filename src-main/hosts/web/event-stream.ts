import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../../services/index.ts';

const heartbeat = 15_000;
/** A page that reads this many bytes too late is cut off; it connects again and asks for what it missed. */
const largestBacklog = 8 * 1024 * 1024;

/** `GET /events`: every event of the core as server-sent events, for as long as the page listens. */
export function streamEvents(core: Core, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  const send = (text: string): void => {
    if (response.writableLength > largestBacklog) response.destroy();
    else response.write(text);
  };
  send('retry: 1000\n\n');
  const unsubscribe = core.subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`));
  const timer = setInterval(() => send(': still here\n\n'), heartbeat);
  request.on('close', () => {
    clearInterval(timer);
    unsubscribe();
  });
}
