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
