import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startWebHost } from '../../src-main/hosts/web/server.ts';
import type { Core } from '../../src-main/services/index.ts';
import { rawRequest, type RawReply, type RawRequest } from './raw-http.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface RunningWebHost {
  readonly port: number;
  readonly token: string;
  readonly origin: string;
  /** A request as a browser on this machine would send it, with the given parts in place of its own. */
  send(request: Partial<RawRequest> & { cookie?: string }): Promise<RawReply>;
  /** Opens the one-time address; the cookie. */
  enter(): Promise<string>;
  close(): Promise<void>;
}

/** A web host on a free port that serves a small page; closed when the test ends. */
export async function runningWebHost(core: Core): Promise<RunningWebHost> {
  const rendererDirectory = smallPage();
  const host = await startWebHost({ core, rendererDirectory, port: 0 });
  onTestFinished(() => host.close());
  const { port, address } = host;
  const authority = `127.0.0.1:${port}`;
  const token = new URL(address).searchParams.get('token')!;
  const send: RunningWebHost['send'] = ({ cookie, headers, ...request }) =>
    rawRequest(port, {
      target: '/',
      headers: headers ?? [['Host', authority], ...(cookie ? [['Cookie', cookie] as const] : [])],
      ...request,
    });
  return {
    port,
    token,
    origin: `http://${authority}`,
    send,
    async enter() {
      const { headers } = await send({ target: `/?token=${token}` });
      return headers.get('set-cookie')!.split(';')[0]!;
    },
    close: () => host.close(),
  };
}

/** A built page with something outside of it that must not be reached. */
function smallPage(): string {
  const folder = temporaryFolder();
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Nabla</title>');
  writeFileSync(join(page, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(page, '.hidden.js'), 'secret');
  writeFileSync(join(page, 'notes.exe'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(page, 'linked.js'));
  symlinkSync(folder, join(page, 'outside'));
  return page;
}

/** A call as our own page makes it, `app.state` unless said, with the given headers in place of its own. */
export function post(
  host: RunningWebHost,
  cookie: string,
  changes: Readonly<Record<string, string | undefined>> = {},
  body = JSON.stringify({ name: 'app.state', input: {} }),
): Promise<RawReply> {
  const headers = {
    Host: new URL(host.origin).host,
    Cookie: cookie,
    Origin: host.origin,
    'Content-Type': 'application/json',
    ...changes,
  };
  const present = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return host.send({ method: 'POST', target: '/call', headers: present, body });
}
