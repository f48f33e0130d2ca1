import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bias = {
  id: 'my-bias',
  kind: 'derivation',
  title: { en: 'Bias', ko: '편향' },
  given: 'x in R^d, W in R^{n×d}, b in R^n, u in R^n\nz = W x + b\nh = f(z)\ns = u^T h',
  find: 'ds/db',
  form: 'shape',
  solution: ["u ∘ f'(z)"],
};

/** JSON is YAML. */
function exerciseFile(exercise: unknown = bias): string {
  const file = join(temporaryFolder(), 'exercise.yaml');
  writeFileSync(file, typeof exercise === 'string' ? exercise : JSON.stringify(exercise));
  return file;
}

const grade = (answer: string, ...words: string[]) =>
  nabla(['grade', exerciseFile(), '--answer', answer, ...words]);

describe('nabla grade', () => {
  test('a right answer: exit code 0', async () => {
    const { code, json, stderr } = await grade("f'(z) ∘ u", '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(json()).toMatchObject([{ correct: true, status: 'graded', earned: 1, outOf: 1 }]);
  });

  test('a wrong answer for a person: the numbers, both values and the measured slope', async () => {
    const { stdout } = await grade('u');
    expect(stdout).toMatch(/^ {4}W = \[-?.+;.+\]$/m);
    expect(stdout).toMatch(/^ {4}yours = \[.+\]\n {4}right = \[.+\]$/m);
    const [, right, slope] =
      /right = \[([^;]+);[^]*ε = 0.001: \(s\(b₁ \+ ε\) − s\(b₁ − ε\)\)\/2ε = .+ = (.+)$/m.exec(
        stdout,
      )!;
    expect(slope).toBe(right);
  });

  test('a wrong answer: exit code 1, with the reason', async () => {
    const { code, json } = await grade('u', '--json');
    expect(code).toBe(1);
    const [verdict] = json() as [{ parts: { feedback: { code: string; message: string }[] }[] }];
    expect(verdict).toMatchObject({ correct: false, status: 'graded', earned: 0 });
    expect(verdict.parts[0]!.feedback[0]!.message).toMatch(/\w/);
  });

  test('messages are in the language asked for', async () => {
    const { json } = await grade('u', '--json', '--lang', 'ko');
    const [{ parts }] = json() as [{ parts: { feedback: { message: string }[] }[] }];
    expect(parts[0]!.feedback[0]!.message).toMatch(/[가-힣]/);
  });

  test('an unreadable answer: exit code 2, the verdict and one line on standard error', async () => {
    const { code, json, stderr } = await grade('u ∘', '--json');
    expect(code).toBe(2);
    expect(json()).toMatchObject([{ correct: false, status: 'unreadable' }]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('an answer beyond all measure is told its limit, not that its form is wrong', async () => {
    const line = JSON.stringify({ exercise: bias, answer: 'u+'.repeat(60_000) });
    const { json } = await nabla(['grade', '--batch'], { input: line });
    expect(json()).toMatchObject([
      {
        status: 'unreadable',
        problem: { code: 'answer-too-long', message: expect.stringContaining('100000') },
      },
    ]);
  });

  test('a batch may begin with a byte order mark', async () => {
    const line = `\uFEFF${JSON.stringify({ exercise: bias, answer: "u ∘ f'(z)" })}`;
    const { code, json } = await nabla(['grade', '--batch'], { input: line });
    expect([code, json()]).toMatchObject([0, [{ correct: true }]]);
  });

  test('for a person it prints the marks and what is said', async () => {
    const { stdout } = await grade("u ∘ f'(z)");
    expect(stdout).toMatch(/^✓ 1\/1\n {2}\S/);
  });

  test('an answer that begins with a minus sign is an answer', async () => {
    expect((await grade('-u', '--json')).code).toBe(1);
  });

  test('exercises of the course by id, answers of other kinds as JSON', async () => {
    const answer = JSON.stringify({ entries: {} });
    const words = ['grade', '--exercise', 'node-multiply', '--answer', answer, '--json'];
    const { code, json } = await nabla(words);
    expect(code).toBe(2);
    expect(json()).toMatchObject([{ status: 'unreadable' }]);
  });

  test.each([
    ['an exercise with a bad field', { ...bias, kind: 'essay' }, 'exercise.yaml:1'],
    ['a file that is no exercise', 'just text', 'exercise.yaml:1'],
  ])('%s is named with its line: exit code 2', async (_, exercise, place) => {
    const { code, stdout, stderr } = await nabla([
      'grade',
      exerciseFile(exercise),
      '--answer',
      'u',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(place);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['a file that is not there', ['nowhere.yaml']],
    ['an id that is not there', ['--exercise', 'nowhere']],
  ])('%s is named: exit code 2', async (_, words) => {
    const { code, stderr } = await nabla(['grade', ...words, '--answer', 'u']);
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});

describe('nabla grade --batch', () => {
  const batch = (...lines: unknown[]) =>
    nabla(['grade', '--batch'], {
      input: lines
        .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
        .join('\n'),
    });

  test('prints a verdict for every line, in their order', async () => {
    const { code, json } = await batch(
      { exercise: bias, answer: "u ∘ f'(z)" },
      { exercise: 'ds-db', answer: { text: 'u' } },
      '',
      { exercise: bias, answer: 'u ∘', variant: 0 },
    );
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      { correct: true, status: 'graded' },
      { correct: false, status: 'graded' },
      { correct: false, status: 'unreadable' },
    ]);
  });

  test('goes on after a line that cannot be graded, and ends with exit code 2', async () => {
    const { code, json, stderr } = await batch(
      'not json',
      { exercise: 'nowhere', answer: 'u' },
      { exercise: bias },
      { exercise: { kind: 'derivation' }, answer: 'u' },
      { exercise: bias, answer: "u ∘ f'(z)" },
    );
    expect(code).toBe(2);
    const verdicts = json();
    expect(verdicts).toHaveLength(5);
    for (const verdict of verdicts.slice(0, 4))
      expect(verdict).toMatchObject({
        status: 'unreadable',
        problem: { message: expect.stringMatching(/./) },
      });
    expect(verdicts[4]).toMatchObject({ correct: true });
    expect(stderr.trim()).toMatch(/^4 of the lines .*\(1, 2, 3, 4\)/);
  });
});
