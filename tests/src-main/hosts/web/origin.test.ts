import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runningCore } from '../../../support/running-core.ts';
import { post, runningWebHost } from '../../../support/web-host.ts';

describe('who is let in', () => {
  test('it listens on 127.0.0.1 and no other address of this machine', async () => {
    const host = await runningWebHost(runningCore());
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(
        ({ address, family, scopeid }) =>
          address !== '127.0.0.1' && !(family === 'IPv6' && scopeid),
      )
      .map(({ address }) => address);
    for (const address of [...others, '127.0.0.2']) {
      const refused = await new Promise((resolve) => {
        const socket = connect(host.port, address);
        socket
          .on('error', () => resolve(true))
          .on('connect', () => resolve(socket.destroy() && false));
      });
      expect(refused, address).toBe(true);
    }
  });

  test.each([
    ['foreign', ['evil.example']],
    ['a name that resolves here', ['127.0.0.1.nip.io']],
    ['empty', ['']],
    ['without its port', ['127.0.0.1']],
    ['with another port', ['127.0.0.1:1']],
    ['twice', ['OWN', 'OWN']],
    ['twice, the second foreign', ['OWN', 'evil.example']],
  ])('a Host that is %s is refused before the session is looked at', async (_, names) => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    const hosts = names.map(
      (name) => ['Host', name.replace('OWN', `127.0.0.1:${host.port}`)] as const,
    );
    for (const target of ['/', '/events', '/nowhere', `/?token=${host.token}`]) {
      const { status } = await host.send({ target, headers: [...hosts, ['Cookie', cookie]] });
      expect([400, 403]).toContain(status);
    }
  });

  test('a request without Host is refused', async () => {
    const host = await runningWebHost(runningCore());
    expect((await host.send({ headers: [] })).status).toBe(400);
  });

  test.each([
    ['null', 'null'],
    ['another port', 'http://127.0.0.1:1'],
    ['another scheme', 'https://127.0.0.1'],
    ['another site', 'https://evil.example'],
    ['missing', undefined],
  ])('a call whose Origin is %s: 403', async (_, origin) => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    expect((await post(host, cookie, { Origin: origin })).status).toBe(403);
    expect((await post(host, cookie)).status).toBe(200);
  });

  test('events for another origin: 403', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    const headers = [
      ['Host', `127.0.0.1:${host.port}`],
      ['Cookie', cookie],
      ['Origin', 'http://127.0.0.1:1'],
    ] as const;
    expect((await host.send({ target: '/events', headers })).status).toBe(403);
  });
});
