import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const exercise = `id: mine
kind: derivation
title: { en: Mine, ko: 내 문제 }
difficulty: 2
given: |
  x in R^d, W in R^{n×d}, b in R^n, u in R^n
  z = W x + b
  h = f(z)
  s = u^T h
find: ds/db
hints:
  - { en: Shape, ko: 형상 }
solution: ["u ∘ f'(z)"]
`;

function written(text: string): string {
  const file = join(temporaryFolder(), 'mine.yaml');
  writeFileSync(file, text);
  return file;
}

test('the gradient in both forms, with the rule of every step', async () => {
  const { code, stdout } = await nabla(['differentiate', written(exercise)]);
  expect(code).toBe(0);
  expect(stdout).toContain('∂s/∂b = u ∘ f′(z)  ∈ ℝⁿ');
  expect(stdout).toContain('Jacobian: (u ∘ f′(z))ᵀ');
  expect(stdout).not.toMatch(/[$\\]/);
});

test('as JSON, in the language asked for', async () => {
  const { json } = await nabla(['differentiate', written(exercise), '--json', '--lang', 'ko']);
  const [found] = json() as [{ steps: object[]; reasons: string[]; shape: object }];
  expect(found.shape).toMatchObject({ text: 'u ∘ f′(z)' });
  expect(found.steps).toMatchObject([
    { of: 's', rules: ['product-right'] },
    { of: 'h', rules: ['activation'] },
    { of: 'z', rules: ['sum'] },
  ]);
  expect(found.reasons[0]).toMatch(/[가-힣]/);
});

test('a file that is no derivation is named: exit code 2', async () => {
  const { code, stderr } = await nabla(['differentiate', written('id: x\n')]);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
