import { expect, test } from 'vitest';
import { readAnswer, toLatex } from '../../../../src-main/calculus/index.ts';
import { nabla } from '../../../support/command-line.ts';
import { referenceAnswers } from '../../calculus/compare/reference-answers.ts';
import { ask } from '../../calculus/lecture.ts';

interface Line {
  readonly kind: 'right as text' | 'right as LaTeX' | 'right in Jacobian form' | 'wrong';
  readonly variant: number;
  readonly exercise: unknown;
  readonly answer: string;
}

interface Graded {
  readonly correct: boolean;
  readonly status: 'graded' | 'unreadable';
  readonly parts?: readonly { readonly feedback: readonly { readonly code: string }[] }[];
  readonly problem?: { readonly misconception?: string };
  readonly counterexample?: unknown;
}

const seeds = [0, 1, 2, 3, 4];

/** Every answer of the reference list, with every seed: a variant without renaming is another seed. */
const lines = Object.values(referenceAnswers).flatMap(([given, find, jacobian, shape, wrong]) => {
  const question = ask(given, find);
  const { shapeOf } = question.shapes;
  const latex = toLatex(readAnswer(shape, question).expression, { shapeOf });
  const exercise = { kind: 'derivation', given, find };
  const answers: (readonly [Line['kind'], string])[] = [
    ['right as text', shape],
    ['right as LaTeX', latex],
    ...(jacobian === null ? [] : [['right in Jacobian form', jacobian] as const]),
    ...wrong.map((text) => ['wrong', text] as const),
  ];
  return seeds.flatMap((variant) =>
    answers.map(([kind, answer]): Line => ({ kind, variant, exercise, answer })),
  );
});

const general = new Set(['differs', 'shape', 'not-finite', 'first-slip']);

/** What a wrong answer is told: a name for its slip, numbers that show it, why it cannot be read. */
function toldBy({ status, parts, problem, counterexample }: Graded): string {
  const codes = parts?.[0]?.feedback.map(({ code }) => code) ?? [];
  if (problem?.misconception !== undefined || codes.some((code) => !general.has(code)))
    return 'named';
  if (status === 'unreadable') return 'unreadable';
  return counterexample === undefined ? 'neither' : 'counterexample';
}

test('the reference answers through grade --batch, over five seeds', async () => {
  const input = lines.map(({ exercise, answer, variant }) =>
    JSON.stringify({ exercise, answer, variant }),
  );
  const { json } = await nabla(['grade', '--batch'], { input: input.join('\n') });
  const verdicts = json() as Graded[];
  expect(verdicts).toHaveLength(lines.length);

  const table: Record<string, Record<string, number>> = {};
  for (const [place, { kind, answer }] of lines.entries()) {
    const verdict = verdicts[place]!;
    const outcome = verdict.correct ? 'right' : toldBy(verdict);
    table[kind] ??= {
      answers: 0,
      right: 0,
      named: 0,
      counterexample: 0,
      unreadable: 0,
      neither: 0,
    };
    table[kind]['answers']! += 1;
    table[kind][outcome]! += 1;
    expect(verdict.correct, answer).toBe(kind !== 'wrong');
  }
  console.table(table);
  const { wrong } = table;
  expect(wrong!['named']! / wrong!['answers']!).toBeGreaterThan(0.95);
  expect(wrong!['neither']).toBe(0);
}, 120_000);
