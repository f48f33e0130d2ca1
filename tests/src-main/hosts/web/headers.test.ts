import { expect, test } from 'vitest';
import { runningCore } from '../../../support/running-core.ts';
import { post, runningWebHost } from '../../../support/web-host.ts';

test('every answer forbids sniffing, framing and other origins', async () => {
  const host = await runningWebHost(runningCore());
  const cookie = await host.enter();
  const answers = [
    await host.send({ cookie }),
    await host.send({}),
    await host.send({ target: '/nowhere', cookie }),
    await host.send({ headers: [['Host', 'evil.example']] }),
    await post(host, cookie),
    await post(host, cookie, { Origin: 'https://evil.example' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 403, 200, 403]);
  for (const { headers } of answers) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const policy = headers.get('content-security-policy')!.split('; ');
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy.join('; ')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  }
});
