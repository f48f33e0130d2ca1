import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '../../services/index.ts';
import { answer } from './answer.ts';
import { securityHeaders } from './headers.ts';
import { isOwnHost, isOwnOrigin } from './origin.ts';
import { pages } from './pages.ts';
import { route } from './routes.ts';
import { createSession, type Session } from './session.ts';

export interface WebHostOptions {
  readonly core: Core;
  /** The built renderer. */
  readonly rendererDirectory: string;
  /** 0 for any free port. */
  readonly port: number;
}

export interface WebHost {
  readonly port: number;
  /** The one-time address: whoever opens it first is in. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the app to this machine's browsers, on 127.0.0.1 only. Rejects when the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const server = createServer();
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo;
  const session = createSession(port);
  server.on('request', (request, response) => {
    handle(options, port, session, request, response).catch((error: unknown) => {
      console.error('The web host failed:', error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'Something failed that should not have\n');
    });
  });
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${session.token}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Host and Origin come first, then the session, then the route: who fails one learns nothing of the next. */
async function handle(
  { core, rendererDirectory }: WebHostOptions,
  port: number,
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value!);
  if (!isOwnHost(request, port)) return answer(response, 403, 'Not for this host\n');
  if (!isOwnOrigin(request)) return answer(response, 403, 'Not from this origin\n');

  const token = offeredToken(request);
  const cookie = token && session.redeem(token);
  if (cookie) return answer(response, 303, '', { Location: '/', 'Set-Cookie': cookie });
  if (!session.admits(request)) return turnAway(request, response);
  if (token) return answer(response, 303, '', { Location: '/' });
  return route(core, rendererDirectory, request, response);
}

/** The token of `GET /?token=…`; looking at the address with HEAD does not use it up. */
function offeredToken({ method, url = '' }: IncomingMessage): string | undefined {
  const [path, query] = url.split('?', 2);
  if (method !== 'GET' || path !== '/') return undefined;
  return new URLSearchParams(query).get('token') ?? undefined;
}

function turnAway({ headers }: IncomingMessage, response: ServerResponse): void {
  const isPage = headers.accept?.includes('text/html');
  if (!isPage) return answer(response, 401, 'No session\n');
  answer(response, 401, pages.noSession, { 'Content-Type': 'text/html; charset=utf-8' });
}
