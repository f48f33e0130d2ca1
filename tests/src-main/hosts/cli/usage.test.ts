import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nabla, startNabla } from '../../../support/command-line.ts';

const window = join(import.meta.dirname, '../../../../examples/window-classifier.yaml');

test.each([
  ['no command', []],
  ['an unknown command', ['differenciate']],
  ['an unknown option', ['trace', 'x', '--att', 'x=1']],
  ['a missing argument', ['trace']],
  ['a value that is no number', ['trace', 'x', '--at', 'x=one']],
  ['a pair that is no assignment', ['trace', 'x', '--at', 'x']],
  ['a name with two values', ['trace', 'x', '--at', 'x=1', '--at', 'x=2']],
  ['an unknown language', ['trace', 'x', '--at', 'x=1', '--lang', 'fr']],
  ['an unknown tie convention', ['trace', 'x', '--at', 'x=1', '--ties', 'last']],
  ['a port out of range', ['serve', '--port', '70000']],
  ['a folder that is not there', ['check', 'no-such-folder']],
  ['no exercise to grade', ['grade', '--answer', 'u']],
  ['two exercises to grade', ['grade', 'a.yaml', '--exercise', 'b', '--answer', 'u']],
  ['no answer to grade', ['grade', '--exercise', 'ds-db']],
  ['an answer beside a batch', ['grade', '--batch', '--answer', 'u']],
  ['an experiment that is not there', ['train', 'no-such-file.yaml']],
])('%s: exit code 2 and nothing on standard output', async (_, words) => {
  const { code, stdout, stderr } = await nabla(words);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.trim()).not.toBe('');
  if (words.length > 0) expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('help and version are not errors', async () => {
  const help = await nabla(['--help']);
  expect(help.code).toBe(0);
  for (const command of ['grade', 'trace', 'train', 'check', 'serve'])
    expect(help.stdout).toContain(command);
  expect(await nabla(['--version'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

test.each([
  [
    'an unknown command',
    ['differenciate'],
    /‘differenciate’ 명령은 없습니다. 혹시 differentiate인가요/,
  ],
  ['an unknown option', ['trace', 'x', '--att', 'x=1'], /--att 옵션은 없습니다. 혹시 --at인가요/],
  ['a missing argument', ['trace'], /<expression> 자리가 비어 있습니다/],
  ['a missing option', ['export-run', '1'], /--to <format> 옵션이 필요합니다/],
  ['an option without its value', ['grade', '--exercise'], /--exercise <id> 옵션에 값이 없습니다/],
  ['too many arguments', ['check', 'a', 'b'], /인자를 1개 받는데 2개를/],
  ['an unknown choice', ['trace', 'x', '--ties', 'last'], /쓸 수 있는 값은 half, first, both/],
  ['a value that is no number', ['trace', 'x', '--at', 'x=one'], /수가 아닙니다/],
  ['a port out of range', ['serve', '--port', '70000'], /0부터 65535까지/],
  ['a variant that is none', ['differentiate', 'a.yaml', '--variant', 'x'], /0 이상의 정수/],
])('%s is told in Korean too', async (_, words, message) => {
  const { code, stderr } = await nabla(['--lang', 'ko', ...words]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
});

test('help is in the language of the command line, whole', async () => {
  for (const words of [[], ['trace'], ['train'], ['serve'], ['export-run']]) {
    const { stdout } = await nabla([...words, '--help', '--lang', 'ko']);
    const described = stdout.split('\n').filter((line) => /^ {2}\S.* {2,}\S/.test(line));
    expect(described.length).toBeGreaterThan(1);
    for (const line of described) expect(line).toMatch(/[가-힣]/);
  }
});

test('under npm a path is meant from where npm was called', async () => {
  const environment = { npm_lifecycle_event: 'nabla', INIT_CWD: join(window, '../..') };
  const { stderr } = await nabla(['train', 'examples'], { cwd: '/', environment });
  expect(stderr).toContain(join(window, '..'));
});

test('messages follow --lang, and the locale where it is left out', async () => {
  const words = ['check', 'no-such-folder'];
  const korean = /폴더가 아닙니다/;
  expect((await nabla([...words, '--lang', 'ko'])).stderr).toMatch(korean);
  expect((await nabla(words, { environment: { LC_ALL: 'ko_KR.UTF-8' } })).stderr).toMatch(korean);
  expect((await nabla(words)).stderr).toContain('is not a folder');
});

test.each([
  ['a batch', ['grade', '--batch'], '{"exercise":"ds-db","answer":"u"}\n'.repeat(300)],
  ['a trace', ['trace', 'x*y', '--at', 'x=1,y=2'], ''],
  ['training', ['train', window], ''],
])('%s whose reader has seen enough ends quietly', async (_, words, input) => {
  const child = startNabla(words);
  child.stdin.on('error', () => undefined).end(input);
  child.stdout.destroy();
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => void (complaint += text.toString()));
  const code = await new Promise((resolve) => void child.on('close', resolve));
  expect([code, complaint]).toEqual([0, '']);
});
