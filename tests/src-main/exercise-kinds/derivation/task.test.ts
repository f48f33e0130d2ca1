import { describe, expect, test } from 'vitest';
import { isCorrect } from '../../../../src-main/contract/verdict.ts';
import { derivationView } from '../../../../src-main/contract/exercise-kinds/derivation.ts';
import { reading } from '../../../../src-main/contract/exercise.ts';
import { derivation } from '../../../../src-main/exercise-kinds/derivation/index.ts';
import { dsdb, prepare, problemsOf } from './specs.ts';

describe('the view', () => {
  const view = derivationView.parse(prepare(dsdb).view);

  test('givens typeset, plain and over their spaces', () => {
    expect(view.givens[0]!.latex).toBe('\\boldsymbol{z} = \\boldsymbol{W}\\,\\boldsymbol{x} + \\boldsymbol{b}');
    expect(view.givens[0]!.withShapes).toContain('\\underset{\\mathbb{R}^{n \\times d}}{\\boldsymbol{W}}');
  }); // prettier-ignore

  test('every symbol with its space and role', () => {
    expect(view.symbols).toContainEqual({
      name: 'W',
      latex: '\\boldsymbol{W}',
      space: '\\mathbb{R}^{n \\times d}',
      role: 'free',
    });
    expect(view.symbols.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'x: free', 'W: free', 'b: free', 'u: free', 'z: defined', 'h: defined', 's: defined', 'f: function',
    ]); // prettier-ignore
  });

  test('what to find, and the keys to type it with', () => {
    expect(view.find).toEqual({
      text: 'ds/db',
      latex: '\\frac{\\partial s}{\\partial \\boldsymbol{b}}',
      space: '\\mathbb{R}^{n}',
    });
    expect(view.palette.map(({ name }) => name)).toEqual(expect.arrayContaining(['u', 'z', 'f′', '∘', '^T', 'diag']));
  }); // prettier-ignore
});

describe('the live reading', () => {
  const task = prepare(dsdb);
  const read = (text: string) => reading.parse(task.read!(text));

  test('LaTeX and the space of the whole', () => {
    expect(read("u^T diag(f'(z))")).toMatchObject({
      status: 'read',
      space: '\\mathbb{R}^{1 \\times n}',
    });
  });

  test('a misfit still shows what was read', () => {
    expect(read('u x')).toMatchObject({
      status: 'unreadable',
      latex: '\\boldsymbol{u}\\,\\boldsymbol{x}',
      problem: { code: 'no-product' },
    });
    expect(read('u ∘')).toMatchObject({ status: 'unreadable', problem: { code: 'expected-operand' } });
  }); // prettier-ignore
});

describe('variants', () => {
  const spec = { ...dsdb, variants: [{ f: 'tanh' }, { W: 'A', x: 'v', s: 'r' }] };

  test('0 is what the author wrote; others change names and functions, and repeat', () => {
    expect(prepare(spec).view.givens[1]!.latex).toContain('f\\left(');
    expect(prepare(spec, 1).view.givens[1]!.latex).toContain('\\tanh\\left(');
    expect(prepare(spec, 2).view.givens[0]!.latex).toContain('\\boldsymbol{A}\\,\\boldsymbol{v}');
    expect(prepare(spec, 2).view.find.text).toBe('dr/db');
    expect(prepare(spec, 3).view).toEqual(prepare(spec, 1).view);
  });

  test('each can be solved, and its solution follows', () => {
    for (let variant = 0; variant <= 6; variant += 1) {
      const task = prepare(spec, variant);
      expect(isCorrect(task.grade(task.solve()))).toBe(true);
      expect(isCorrect(task.grade({ text: 'u' }))).toBe(false);
    }
    expect(prepare(spec, 1).solution().at(-1)!.latex).toContain("\\tanh'");
    expect(isCorrect(prepare(spec, 1).grade({ text: 'u ∘ (1 − h ∘ h)' }))).toBe(true);
  });

  test('without variants there are none', () => {
    expect(derivation.hasVariants(derivation.spec.parse(dsdb))).toBe(false);
    expect(derivation.hasVariants(derivation.spec.parse(spec))).toBe(true);
  });
});

describe('what an author must mend', () => {
  test('nothing, when every line holds', () => expect(problemsOf(dsdb)).toEqual([]));

  test.each([
    [{ solution: ["u ∘ f'(z)", 'u'] }, 'wrong-line', 'solution.1'],
    [{ solution: ["u ∘ f'(z", "u ∘ f'(z)"] }, 'unclosed-bracket', 'solution.0'],
    [{ solution: ["u^T diag(f'(z))"] }, 'last-line-form', 'solution.0'],
    [{ solution: ['u x'] }, 'no-product', 'solution.0'],
    [{ solution: [{ formula: 'u', text: { en: 'So', ko: '따라서' } }] }, 'wrong-line', 'solution.0.formula'],
    [{ given: 'x in R^d\ns = x^T q' }, 'unknown-name', 'given'],
    [{ find: 'ds/dq' }, 'unknown-in-find', 'find'],
    [{ given: 'x in R^d, b in R^d\ns = x^T x', find: 'ds/db' }, 'independent', 'find'],
    [{ names: { δ: 'u ∘' } }, 'expected-operand', 'names.δ'],
    [{ variants: [{ q: 'p' }] }, 'unknown-in-variant', 'variants.0'],
    [{ variants: [{ W: 'x' }] }, 'double-name-in-variant', 'variants.0'],
  ])('%j', (change, code, part) => {
    expect(problemsOf({ ...dsdb, ...change })).toMatchObject([{ code, part }]);
  }); // prettier-ignore

  test('unknown fields are refused by the schema', () => {
    expect(derivation.spec.safeParse({ ...dsdb, answer: 'u' }).success).toBe(false);
  });
});

test('an answer on the command line is text, or JSON', () => {
  const task = prepare(dsdb);
  expect(task.answerFromText("u ∘ f'(z)")).toEqual({ text: "u ∘ f'(z)" });
  expect(task.answerFromText('{"text": "u"}')).toEqual({ text: 'u' });
});

test('the same spec and variant give the same task', () => {
  const answers = ["u ∘ f'(z)", 'u', 'u ∘ b'];
  const verdicts = () => answers.map((text) => prepare(dsdb).grade({ text }));
  expect(verdicts()).toEqual(verdicts());
});
