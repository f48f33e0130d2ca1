import { describe, expect, test } from 'vitest';
import { runningCore } from '../../../support/running-core.ts';
import { post, runningWebHost } from '../../../support/web-host.ts';

describe('calls', () => {
  test('a text/plain post changes nothing', async () => {
    const core = runningCore();
    const host = await runningWebHost(core);
    const cookie = await host.enter();
    const write = JSON.stringify({ name: 'settings.write', input: { theme: 'dark' } });
    const theme = async () => JSON.parse((await post(host, cookie)).body).value.settings.theme;

    expect((await post(host, cookie, { 'Content-Type': 'text/plain' }, write)).status).toBe(415);
    expect((await post(host, cookie, { Origin: 'https://evil.example' }, write)).status).toBe(403);
    expect(await theme()).toBe('system');
    expect((await post(host, cookie, {}, write)).status).toBe(200);
    expect(await theme()).toBe('dark');
  });

  test('what is no call is refused with the mend', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    for (const body of ['', '{', '[]', '{"input":{}}']) {
      const reply = await post(host, cookie, {}, body);
      expect(reply.status).toBe(400);
      expect(JSON.parse(reply.body)).toMatchObject({ ok: false, problem: { code: 'not-a-call' } });
    }
  });

  test('only a post is a call', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    expect((await host.send({ target: '/call', cookie })).status).toBe(405);
    const headers = [
      ['Host', `127.0.0.1:${host.port}`],
      ['Cookie', cookie],
      ['Origin', host.origin],
    ] as const;
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await host.send({ method, target: '/', headers })).status).toBe(405);
  });

  test('a body larger than the limit is refused unread', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    const response = await fetch(`${host.origin}/call`, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: host.origin, 'Content-Type': 'application/json' },
      body: ' '.repeat(65 * 1024 * 1024),
    }).catch(() => undefined);
    expect([undefined, 413]).toContain(response?.status);
    expect((await post(host, cookie)).status).toBe(200);
  });
});
