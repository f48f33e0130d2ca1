import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../../../src-main/contract/index.ts';
import { nabla, startNabla } from '../../../support/command-line.ts';
import { openedProfile, problemOf, profilePath, session } from '../../../support/profiles.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { openProfile } from '../../../../src-main/storage/index.ts';

/** A running `nabla serve` and its calls. */
async function serving(profile: string, words: readonly string[] = []) {
  const child = startNabla(['serve', '--no-open', '--profile', profile, ...words]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const enter = async (address: string) => {
    const { headers } = await fetch(address, { redirect: 'manual' });
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    const { origin } = new URL(address);
    return async (name: string, input: unknown): Promise<Reply> => {
      const response = await fetch(`${origin}/call`, {
        method: 'POST',
        headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' },
        body: JSON.stringify({ name, input }),
      });
      return (await response.json()) as Reply;
    };
  };
  return {
    line,
    enter,
    stderr: () => stderr,
    async end(signal: NodeJS.Signals): Promise<number | null> {
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

describe('nabla serve', () => {
  test('prints its address, answers calls and ends cleanly when it is interrupted', async () => {
    const path = profilePath();
    const server = await serving(path);
    expect(server.line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32,}$/);
    const call = await server.enter(server.line);
    expect(await call('app.state', {})).toMatchObject({
      ok: true,
      value: { host: 'web', profilePath: path, courseProblems: [] },
    });
    await call('settings.write', { language: 'ko' });
    expect(problemOf(() => openProfile(path)).code).toBe('profile-busy');
    expect(await server.end('SIGTERM')).toBe(0);
    session(path, (profile) => expect(profile.settings.read().language).toBe('ko'));
  });

  test('what was saved is there after it is killed', async () => {
    const path = profilePath();
    const first = await serving(path);
    await (
      await first.enter(first.line)
    )('settings.write', { theme: 'dark' });
    await first.end('SIGKILL');
    const second = await serving(path);
    expect(await (await second.enter(second.line))('app.state', {})).toMatchObject({
      value: { settings: { theme: 'dark' } },
    });
    expect(second.line.split('=')[1]).not.toBe(first.line.split('=')[1]);
  });

  test('the token is on standard output alone', async () => {
    const server = await serving(profilePath());
    await server.enter(server.line);
    await fetch(server.line);
    await server.end('SIGINT');
    expect(server.stderr()).not.toContain(server.line.split('=')[1]);
  });

  test('with --json the address comes as JSON', async () => {
    const { line } = await serving(profilePath(), ['--json']);
    expect(JSON.parse(line)).toMatchObject({ address: expect.stringContaining('?token=') });
  });

  test('a second one on the same profile is told, and the first goes on', async () => {
    const path = profilePath();
    const first = await serving(path);
    const { code, stderr } = await nabla(['serve', '--no-open', '--profile', path]);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(path);
    expect(await (await first.enter(first.line))('app.state', {})).toMatchObject({ ok: true });
  });

  test('a port that is taken is named', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const words = ['serve', '--no-open', '--profile', profilePath(), '--port', String(port)];
    const { code, stderr } = await nabla(words);
    expect(code).toBe(2);
    expect(stderr).toContain(`Port ${port} is taken`);
  });

  test('NABLA_PROFILE names the profile where no option does', async () => {
    const path = join(temporaryFolder(), 'mine.sqlite');
    openedProfile(path);
    const { code, stderr } = await nabla(['serve', '--no-open'], {
      environment: { NABLA_PROFILE: path },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(path);
  });
});
