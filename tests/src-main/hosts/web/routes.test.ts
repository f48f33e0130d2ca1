import { describe, expect, test } from 'vitest';
import { runningCore } from '../../../support/running-core.ts';
import { runningWebHost } from '../../../support/web-host.ts';

describe('files', () => {
  test.each([
    '/..',
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/..%2f..%2fsecret.js',
    '//secret.js',
    '/./index.html',
    '/assets//main-1a2b.js',
    '/index.html%00.js',
    '/index.html/',
    '/.hidden.js',
    '/notes.exe',
    '/linked.js',
    '/outside/secret.js',
    '/assets',
    '/etc/passwd',
    '/C:/secret.js',
    'http://evil.example/index.html',
    'file:///etc/passwd',
  ])('%s: 404', async (target) => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    const { status, body } = await host.send({ target, cookie });
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('a NUL in the address never reaches the disk', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    expect([400, 404]).toContain((await host.send({ target: '/index.html\0.js', cookie })).status);
  });

  test('the page is asked for anew, hashed files are kept', async () => {
    const host = await runningWebHost(runningCore());
    const cookie = await host.enter();
    const page = await host.send({ target: '/', cookie });
    const script = await host.send({ target: '/assets/main-1a2b.js', cookie });
    expect(page.body).toContain('<title>Nabla</title>');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });
});
