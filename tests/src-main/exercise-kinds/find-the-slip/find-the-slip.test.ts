import { describe, expect, test } from 'vitest';
import { askFor, compare, readAnswer, readGivens } from '../../../../src-main/calculus/index.ts';
import { reading } from '../../../../src-main/contract/exercise.ts';
import { isCorrect, verdict } from '../../../../src-main/contract/verdict.ts';
import { findTheSlip } from '../../../../src-main/exercise-kinds/find-the-slip/index.ts';

const prepare = (spec: object, variant = 0) =>
  findTheSlip.prepare(findTheSlip.spec.parse(spec), variant);
const given = `x in R^d, W in R^{n×d}, b in R^n, u in R^n
z = W x + b
h = f(z)
s = u^T h`;
const dsdw = { given, find: 'ds/dW', misconceptions: ['activation-derivative-forgotten'] };
const deep = {
  given: `x in R^d, W in R^{n×d}, b in R^n, V in R^{m×n}, c in R^m, u in R^m
z = W x + b
h = f(z)
a = V h + c
k = g(a)
s = u^T k`,
  find: 'ds/dW',
};
const variants = Array.from({ length: 25 }, (_, variant) => variant);

const grade = (spec: object, entries: Record<string, string>) =>
  verdict.parse(prepare(spec).grade({ entries }));
const codes = (spec: object, entries: Record<string, string>) => {
  const found = grade(spec, entries);
  return found.status === 'graded'
    ? found.parts.map(({ earned, feedback }) => [earned, feedback[0]!.code])
    : found.problem.code;
};

describe('a derivation with a slip', () => {
  test('is right above the slip, and its last line is wrong', () => {
    for (const variant of variants) {
      const { view, ...task } = prepare(deep, variant);
      const first = Number(task.solve().entries['line']) - 1;
      const isRight = view.lines.map(({ name }) => {
        const [left, right] = name.split(' = ') as [string, string];
        const target = left.split('/∂')[1]!;
        const question = askFor(readGivens(deep.given), { output: 's', target }, { form: 'shape', seed: 99 }); // prettier-ignore
        return compare(question, readAnswer(right, question).term).outcome === 'right';
      });
      expect(isRight.slice(0, first).every(Boolean)).toBe(true);
      expect(isRight[first]).toBe(false);
      expect(isRight.at(-1)).toBe(false);
    }
  });

  test('carries the slip forward: ∂s/∂W = u xᵀ follows from ∂s/∂z = u', () => {
    expect(prepare(dsdw).view.lines.map(({ name }) => name)).toEqual([
      '∂s/∂h = u',
      '∂s/∂z = u',
      '∂s/∂W = u xᵀ',
    ]);
  });

  test('has another slip in other variants, and the same for the same number', () => {
    const told = (variant: number) => {
      const task = prepare(deep, variant);
      const found = task.grade(task.solve());
      return found.status === 'graded' ? found.parts[0]!.feedback[0]!.code : '';
    };
    expect(told(7)).toBe(told(7));
    expect(new Set(variants.map(told)).size).toBeGreaterThan(6);
  });

  test('is solved by the line and its mend, in every variant', () => {
    for (const variant of variants) {
      const task = prepare(deep, variant);
      expect(isCorrect(task.grade(task.solve()))).toBe(true);
    }
  });
});

describe('what a learner is told', () => {
  const found = [1, 'activation-derivative-forgotten'];
  test.each([
    [{ line: '2', mend: "u ∘ f'(z)" }, [found, [1, 'mended']]],
    [{ line: '2', mend: "diag(f'(z)) u" }, [found, [1, 'mended']]],
    [{ line: '2', mend: 'u' }, [found, [0, 'unchanged']]],
    [{ line: '2', mend: 'u ∘ f(z)' }, [found, [0, 'activation-for-derivative']]],
    [{ line: '2', mend: 'x' }, [found, [0, 'shape']]],
    [{ line: '1', mend: 'u' }, [[0, 'line-is-right'], [0, 'mend-elsewhere']]], // prettier-ignore
    [
      { line: '3', mend: "(u ∘ f'(z)) x^T" },
      [
        [0, 'carried-forward'],
        [0, 'mend-elsewhere'],
      ],
    ],
    [{ line: '2' }, [found, [0, 'empty']]],
    [{ mend: "u ∘ f'(z)" }, [[0, 'empty'], [0, 'mend-elsewhere']]], // prettier-ignore
    [{ line: '4' }, 'unknown-line'],
    [{ line: 'two' }, 'unknown-line'],
    [{ line: '2', mend: 'u ∘' }, 'expected-operand'],
    [{ row: '2' }, 'unknown-entry'],
    [{}, 'nothing-filled'],
  ])('%j: %j', (entries, told) => {
    expect(codes(dsdw, entries as Record<string, string>)).toEqual(told);
  });
});

describe('what an author must mend', () => {
  const problem = (spec: object) => findTheSlip.problems(findTheSlip.spec.parse(spec))[0];

  test('nothing in a good exercise', () => expect(problem(deep)).toBeUndefined());
  test('a derivation of two lines', () =>
    expect(problem({ ...deep, find: 'ds/da' })?.code).toBe('derivation-too-short'));
  test('a misconception that changes no line', () => {
    const misconceptions = ['activation-derivative-forgotten', 'softmax-diagonal-only'];
    expect(problem({ ...dsdw, misconceptions })).toMatchObject({
      code: 'slip-does-not-fit',
      part: 'misconceptions.1',
    });
  });
});

describe('a mend while it is typed', () => {
  const task = findTheSlip.prepare(findTheSlip.spec.parse(dsdw), 0);
  const read = (text: string) => reading.parse(task.read!(text));

  test('is typeset with its spaces, as LaTeX and as text, and is not compared', () => {
    expect(read("u ∘ f'(z)")).toMatchObject({
      status: 'read',
      space: '\\mathbb{R}^{n}',
      lines: [{ standing: 'unfinished', feedback: [], text: 'u ∘ f′(z)' }],
    });
    expect(read("u ∘ f'(z)\n")).toMatchObject({ lines: [{ standing: 'unfinished' }] });
  });

  test('tells what does not fit, and what cannot be read', () => {
    expect(read('u x')).toMatchObject({ status: 'unreadable', problem: { code: 'no-product' } });
    expect(read('u ∘')).toMatchObject({ status: 'unreadable' });
    expect(read(';')).toMatchObject({ status: 'unreadable' });
  });
});
