import { connect } from 'node:net';

export interface RawReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface RawRequest {
  readonly method?: string;
  /** As it stands in the request line, not normalised. */
  readonly target: string;
  /** Exactly these, in this order, a name as often as it is listed. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** Sends exactly these bytes over a socket of its own: no client library mends them. */
export function rawRequest(
  port: number,
  { method = 'GET', target, headers = [], body = '' }: RawRequest,
): Promise<RawReply> {
  const { promise, resolve, reject } = Promise.withResolvers<RawReply>();
  const socket = connect(port, '127.0.0.1');
  const lines = [...headers, ['Connection', 'close'], ['Content-Length', Buffer.byteLength(body)]];
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`${method} ${target} HTTP/1.1\r\n${head}\r\n${body}`);
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => void (received += chunk));
  socket.on('error', reject).on('close', () => resolve(parse(received)));
  return promise;
}

function parse(text: string): RawReply {
  const split = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, split).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: new Map(headers),
    body: text.slice(split + 4),
  };
}
