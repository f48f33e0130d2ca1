import { describe, expect, test } from 'vitest';
import { runningCore } from '../../../support/running-core.ts';
import { post, runningWebHost } from '../../../support/web-host.ts';

describe('the session', () => {
  test('every route without it: 401', async () => {
    const host = await runningWebHost(runningCore());
    for (const target of ['/', '/index.html', '/assets/main-1a2b.js', '/events', '/nowhere', '/..'])
      expect((await host.send({ target })).status, target).toBe(401);
    expect((await post(host, '')).status).toBe(401);
    expect((await post(host, `nabla-${host.port}=guess`)).status).toBe(401);
    expect((await host.send({ target: '/?token=guess' })).status).toBe(401);
  });

  test('its address works once, and becomes a cookie that scripts cannot read', async () => {
    const host = await runningWebHost(runningCore());
    const target = `/?token=${host.token}`;
    const first = await host.send({ target });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(first.headers.get('set-cookie')).not.toContain(host.token);
    expect((await host.send({ target })).status).toBe(401);
  });

  test('a used address says in both languages what to do', async () => {
    const host = await runningWebHost(runningCore());
    await host.enter();
    const { body, headers } = await host.send({
      target: `/?token=${host.token}`,
      headers: [
        ['Host', `127.0.0.1:${host.port}`],
        ['Accept', 'text/html'],
      ],
    });
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('start it again');
    expect(body).toContain('다시 시작');
  });

  test('the cookie serves a reload, a second tab and the address of the first', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    for (const target of ['/', '/', '/assets/main-1a2b.js'])
      expect((await host.send({ target, cookie })).status).toBe(200);
    const again = await host.send({ target: `/?token=${host.token}`, cookie });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/']);
  });

  test('looking at the address without opening it does not use it up', async () => {
    const host = await runningWebHost(runningCore());
    const target = `/?token=${host.token}`;
    expect((await host.send({ method: 'HEAD', target })).status).toBe(401);
    expect((await host.send({ target })).status).toBe(303);
  });

  test('token and cookie have at least 192 bits and are new each launch', async () => {
    const [one, other] = [await runningWebHost(runningCore()), await runningWebHost(runningCore())];
    const secrets = [one.token, other.token, await one.enter(), await other.enter()].map((text) =>
      text.split('=').at(-1)!,
    );
    expect(new Set(secrets).size).toBe(4);
    for (const secret of secrets)
      expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(192);
  });
});
