import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const course = join(import.meta.dirname, '../../../../exercises');

function packOf(files: Readonly<Record<string, string>>): string {
  const pack = join(temporaryFolder(), 'pack');
  mkdirSync(pack);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(pack, name), text);
  return pack;
}

const broken = `id: broken
kind: derivation
title: { en: Broken }
`;

test('the built-in course has no problems', async () => {
  const { code, json } = await nabla(['check', course, '--json']);
  expect(json()).toMatchObject([{ problems: [] }]);
  expect(code).toBe(0);
});

test('every problem comes with its file, line and mend, in the language asked for', async () => {
  const pack = packOf({ 'broken.yaml': broken });
  const { code, stdout } = await nabla(['check', pack]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^broken\.yaml:\d+:\d+: \S/);
  const [report] = (await nabla(['check', pack, '--json', '--lang', 'ko'])).json() as [
    { problems: { file: string; line: number; message: string }[] },
  ];
  expect(report.problems[0]).toMatchObject({ file: 'broken.yaml', line: expect.any(Number) });
  expect(report.problems[0]!.message).toMatch(/[가-힣]/);
});

test('an empty folder is no pack', async () => {
  expect((await nabla(['check', packOf({})])).code).toBe(1);
});

test('a notice says which misconceptions an exercise cannot tell apart, and is no error', async () => {
  const loss = {
    kind: 'derivation',
    given: 'z in R^C, y one-hot in R^C\n p = softmax(z)\n J = CE(y, p)',
    find: 'dJ/dz_j',
  };
  const gate = {
    kind: 'derivation',
    given: 'z in R^n, u in R^n\n h = relu(z)\n s = u^T h',
    find: 'ds/dz',
  };
  const texts = { id: 'one', title: { en: 'One', ko: '하나' }, difficulty: 1 };
  const pack = packOf({
    'loss.yaml': JSON.stringify({ ...texts, ...loss, id: 'loss', solution: ['p_j − y_j'] }),
    'gate.yaml': JSON.stringify({ ...texts, ...gate, id: 'gate', solution: ['u ∘ 1{z > 0}'] }),
  });
  const { code, stdout } = await nabla(['check', pack]);
  expect(stdout).toMatch(
    /^loss\.yaml:\d+:\d+: notice: .*same wrong answer.*summed-over-index, said-zero.*$/m,
  );
  expect(stdout).toMatch(/^gate\.yaml:\d+:\d+: notice: .*right answer.*derivative-at-output.*$/m);
  expect(stdout).toMatch(/no problems, \d+ notices$/m);
  expect(code).toBe(0);
  const [report] = (await nabla(['check', pack, '--json', '--lang', 'ko'])).json() as [
    { problems: unknown[]; notices: { code: string; file: string; message: string }[] },
  ];
  expect(report.problems).toEqual([]);
  expect(report.notices.map(({ code: one }) => one)).toContain('misconceptions-hidden');
  expect(report.notices.every(({ message }) => /[가-힣]/.test(message))).toBe(true);
});
