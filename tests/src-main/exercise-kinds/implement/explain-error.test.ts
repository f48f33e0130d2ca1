import { describe, expect, it } from 'vitest';
import { explainError } from '../../../../src-main/exercise-kinds/implement/explain-error.ts';
import { implement } from '../../../../src-main/exercise-kinds/implement/index.ts';

const relu = implement.prepare({ task: 'relu' }, 0);
const right = relu.solve().code;
const body = 'return x.map((xi) => Math.max(0, xi));';

/** What is said about forward with another body. */
async function saidOf(other: string) {
  const verdict = await relu.grade({ code: right.replace(body, other) });
  return verdict.status === 'graded' ? verdict.parts[0]!.feedback : [];
}

describe('the usual errors are explained before they are quoted, and their line is marked', () => {
  it.each([
    ['return x.map((xi) => Math.mx(0, xi));', 'not-a-function', 2],
    ['const y = 0;\n  return x.map(() => why);', 'not-defined', 3],
    ['return x[7].map(() => 1);', 'of-undefined', 2],
    ['const n = 1;\n  n = 2;\n  return x;', 'read-only', 4],
    ['return [...x[0]];', 'not-iterable', 2],
    ['setTimeout(() => 1, 1);', 'not-in-the-sandbox', 2],
    ['let s = "x";\n  for (;;) s += s;', 'string-too-long', 3],
  ])('%s is %s', async (other, code, line) => {
    const [meaning, quoted] = await saidOf(other);
    expect([meaning!.code, quoted!.code]).toEqual([code, 'thrown']);
    expect(meaning!.message.ko).toMatch(/[가-힣]/);
    expect(quoted!.message.en).toContain(`in line ${line}`);
    const marked = right.replace(body, other).slice(quoted!.at!.start, quoted!.at!.end);
    expect(marked).toBe(other.split('\n')[line - 2]!.trim());
  });

  it('leaves an error of the learner’s own as it is', async () => {
    expect((await saidOf('throw new Error("later");')).map(({ code }) => code)).toEqual(['thrown']);
    expect(explainError('later')).toBeUndefined();
  });
});

it.each([
  ['a promise', 'async function forward'],
  ['a generator', 'function* forward'],
])('%s is no result', async (_, head) => {
  const verdict = await relu.grade({ code: right.replace('function forward', head) });
  expect(verdict.status === 'graded' && verdict.parts[0]!.feedback[0]!.code).toBe(
    'result-comes-later',
  );
});

it('a wrong forward is not said to disagree with a right backward', async () => {
  const verdict = await relu.grade({ code: right.replace(body, 'return x;') });
  const codes = verdict.status === 'graded' && verdict.parts[1]!.feedback.map(({ code }) => code);
  expect(codes).toEqual(['right', 'gradient-check-apart']);
});

describe('what is printed', () => {
  const printed = async (statement: string): Promise<string> => {
    const code = `${statement}\n${right}`;
    const verdict = await relu.grade({ code });
    expect(verdict).toMatchObject({ earned: 2 });
    const part = verdict.status === 'graded' && verdict.parts.find(({ id }) => id === 'console');
    return part ? part.feedback[0]!.message.en.trimEnd() : '';
  };

  it.each([
    ['console.log("a", 1, [1, "b"], { c: NaN })', 'a 1 [1, "b"] { c: NaN }'],
    ['console.log(undefined, null, 10n, Symbol("s"))', 'undefined null 10n Symbol(s)'],
    ['console.log(new Error("e"), () => 1)', 'Error: e function '],
    ['console.log(Float64Array.of(1, 2))', '[1, 2]'],
    [
      'console.assert(1 > 2, "no"); console.group("g"); console.groupEnd()',
      'Assertion failed no\ng',
    ],
  ])('%s', async (statement, text) => {
    expect(await printed(statement)).toBe(text.trimEnd());
  });

  it('of what holds itself ends', async () => {
    expect(await printed('const a = {}; a.a = a; console.log(a)')).toContain('…');
  });

  it('is cut where there is much of it, and the code still runs to its end', async () => {
    const text = await printed('for (let i = 0; i < 10000; i++) console.log("line", i)');
    expect(text.length).toBeLessThan(5_000);
  });
});
