import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Reply } from '../../contract/index.ts';

/** Ends a response with a text, plain unless the headers say otherwise. */
export function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

export const answerReply = (response: ServerResponse, status: number, reply: Reply): void =>
  answer(response, status, JSON.stringify(reply), {
    'Content-Type': 'application/json; charset=utf-8',
  });
