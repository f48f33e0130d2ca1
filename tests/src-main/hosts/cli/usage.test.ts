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
