import type { IncomingMessage } from 'node:http';

/** Names under which the server answers; any other one, such as a rebound DNS name, is refused. */
const hostsOf = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Whether the request has exactly one Host header, and it is ours. */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  const names = valuesOf(request, 'host');
  return names.length === 1 && hostsOf(port).includes(names[0]!);
}

/**
 * Whether the request comes from our own page. Browsers send Origin with every POST; a GET of our own
 * page has none.
 */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const origins = valuesOf(request, 'origin');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (origins.length === 0) return isReading;
  return origins.length === 1 && origins[0] === `http://${request.headers.host}`;
}

function valuesOf(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request;
  return rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]!.toLowerCase() === name);
}
