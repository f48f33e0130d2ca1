import { describe, expect, test } from 'vitest';
import { reading } from '../../../../src-main/contract/exercise.ts';
import { isCorrect, verdict } from '../../../../src-main/contract/verdict.ts';
import { codesOf, dsdb, prepare } from './specs.ts';

const dsdW = prepare({ ...dsdb, find: 'ds/dW', solution: ["(u ∘ f'(z)) x^T"] });
const read = (text: string) => reading.parse(dsdW.read!(text));
const lines = (text: string) => read(text).lines!;
const standings = (text: string) => lines(text).map(({ standing }) => standing);
const firstCodes = (text: string) => lines(text).map(({ feedback }) => feedback[0]?.code);
const grade = (text: string) => verdict.parse(dsdW.grade({ text }));
const parts = (text: string) => {
  const given = grade(text);
  return given.status === 'graded' ? given.parts.map(({ id, outOf }) => [id, outOf]) : [];
};

describe('∂s/∂W, line by line', () => {

  test('a right derivation, each line with the rule it used', () => {
    const text = ['∂s/∂W = ∂s/∂h ∂h/∂z ∂z/∂W', "δ = ∂s/∂z = diag(f'(z)) u", "= u ∘ f'(z)", '∂s/∂W = δ x^T', "= (u ∘ f'(z)) x^T", ''].join('\n');
    expect(standings(text)).toEqual(['right', 'right', 'right', 'right', 'right']);
    expect(firstCodes(text)).toEqual([
      'chain-rule', 'equals-derivative', 'equals-derivative', 'equals-derivative', 'diagonal-to-elementwise',
    ]);
  });

  test('the line at the caret is only read, with what does not fit in it', () => {
    expect(standings('u x^T')).toEqual(['unfinished']);
    expect(standings('u x^T\n')).toEqual(['slip']);
    const [line] = lines('u x');
    expect(line).toMatchObject({ standing: 'unfinished', problem: { code: 'no-product' } });
    expect(line!.problem!.at).toEqual({ start: 0, end: 3 });
  });

  test('the first slip is explained, and what carries it on is told so', () => {
    const text = "let δ = u\nδ x^T\n= u x^T\n(u ∘ f'(z)) x^T\n";
    expect(standings(text)).toEqual(['definition', 'slip', 'slip', 'right']);
    expect(firstCodes(text).slice(1, 3)).toEqual(['activation-derivative-forgotten', 'slip-carried']);
  });

  test.each([
    ["(x (u ∘ f'(z))^T)^T\n(u ∘ f'(z)) x^T\n", 'transposed-product'],
    ["(f'(z) ∘ u) x^T\n(u ∘ f'(z)) x^T\n", 'reordered'],
    ["(diag(f'(z)) u) x^T\n(f'(z) ∘ u) x^T\n", 'diagonal-to-elementwise'],
    ["(u ∘ f'(z)) x^T I\n(u ∘ f'(z)) x^T\n", 'identity-dropped'],
    ["(u ∘ f'(z)) x^T\n(u ∘ f'(W x + b)) x^T\n", 'names-put-in'],
    ["(u ∘ f'(z)) x^T\n(u ∘ f'(z)) x^T\n", 'unchanged'],
  ])('%j used %s', (text, code) => expect(firstCodes(text)[1]).toBe(code));

  test.each([
    ["(∂s/∂W)_{ij} = Σ_k u_k f'(z_k) 1{k = i} x_j\n= u_i f'(z_i) x_j\n", 'equal-indices'],
    ["(∂s/∂W)_{ij} = u_i f'(z_i) x_j\n= x_j f'(z_i) u_i\n", 'numbers-reordered'],
    ["(∂s/∂W)_{ij} = u_i f'(z_i) x_j\n∂s/∂W = (u ∘ f'(z)) x^T\n", 'entries-together'],
    ["(u ∘ f'(z)) x^T\n(∂s/∂W)_{ij} = u_i f'(z_i) x_j\n", 'entries-together'],
  ])('by entries: %j used %s', (text, code) => expect(firstCodes(text)[1]).toBe(code));

  test('a sum over a shared index is a matrix product, and back', () => {
    const dsdx = prepare({ ...dsdb, find: 'ds/dx_j', solution: [] });
    const text = "δ_i = u_i f'(z_i)\nΣ_i δ_i W_{ij}\n= (W^T δ)_j\n= Σ_k W_{kj} δ_k\n= Σ_k W_{kj} u_k f'(z_k)\n";
    const { lines: read } = reading.parse(dsdx.read!(text));
    expect(read!.map(({ feedback }) => feedback[0]?.code).slice(2)).toEqual([
      'sum-as-product', 'sum-as-product', 'names-put-in',
    ]);
  });

  test('Jacobian form on the way, the shape convention at the end', () => {
    const dsdb_ = prepare(dsdb);
    const { lines: read } = reading.parse(dsdb_.read!("u^T diag(f'(z)) I\n= u^T diag(f'(z))\n= u ∘ f'(z)\n"));
    expect(read!.map(({ standing }) => standing)).toEqual(['other-form', 'other-form', 'right']);
    expect(read!.map(({ feedback }) => feedback[0]!.code)).toEqual(['equals-derivative', 'identity-dropped', 'shape-convention']);
    expect(read![0]!.withShapes).toContain('\\underset{\\mathbb{R}^{1 \\times n}}{\\boldsymbol{u}^{\\top}}');
  });

  test('every side of a line must hold', () => {
    expect(standings("u x^T = (u ∘ f'(z)) x^T\n")).toEqual(['slip']);
    expect(standings("let δ = u = h\n")).toEqual(['slip']);
    expect(standings("δ = u\n= u\n")).toEqual(['definition', 'definition']);
    expect(isCorrect(grade("u x^T = (u ∘ f'(z)) x^T"))).toBe(false);
  });

  test('repeating the givens is fine, changing them is a slip', () => {
    expect(standings("z = W x + b\n(u ∘ f'(z)) x^T\n")).toEqual(['definition', 'right']);
    expect(firstCodes("z = W x\n(u ∘ f'(z)) x^T\n")[0]).toBe('given-differs');
  });

  test('a chain that does not link is a slip; one that leads elsewhere too', () => {
    expect(standings('∂s/∂W = ∂s/∂z ∂z/∂W\n')).toEqual(['right']);
    expect(standings('∂s/∂W = ∂s/∂h ∂z/∂W\n')).toEqual(['slip']);
    expect(standings('∂s/∂W = ∂s/∂z ∂z/∂x\n')).toEqual(['slip']);
    expect(lines('∂s/∂W = ∂s/∂q\n')[0]!.problem!.code).toBe('unknown-derivative');
  });

  test('a misfit is placed in the whole text', () => {
    expect(lines("u\nδ = u x\n")[1]!.problem!.at).toEqual({ start: 6, end: 9 });
  });
}); // prettier-ignore

describe('shapes that a misconception explains', () => {
  const problemOf = (find: string, text: string) => {
    const given = verdict.parse(prepare({ ...dsdb, find, solution: ['0'] }).grade({ text }));
    return given.status === 'unreadable' ? given.problem.message.en : '';
  };
  test.each([
    ['ds/dW', "(u ∘ f'(z))^T x", /outer product/],
    ['ds/dx', "W (u ∘ f'(z))", /must be transposed/],
    ['ds/dW', "(u ∘ f'(z)) ∘ x", /outer product/],
  ])('%s = %s is unreadable, and told why', (find, text, why) =>
    expect(problemOf(find, text)).toMatch(why),
  );

  test("the lecture's uᵀ ∘ f′(z) is read as a row, with a note", () => {
    const given = verdict.parse(prepare(dsdb).grade({ text: "u^T ∘ f'(z)" }));
    expect(isCorrect(given)).toBe(true);
    expect(codesOf(given).slice(0, 2)).toEqual(['right-jacobian-form', 'row-meets-column']);
    expect(isCorrect(verdict.parse(prepare(dsdb).grade({ text: 'u^T ∘ f(z)' })))).toBe(false);
    expect(grade("(u^T ∘ f'(z)) x^T").status).toBe('unreadable');
  });
});

describe('the mark of many lines', () => {
  test('the answer is marked, the lines are reported', () => {
    const text = "let δ = u ∘ f'(z)\n∂s/∂W = δ x^T";
    expect(isCorrect(grade(text))).toBe(true);
    expect(parts(text)).toEqual([['answer', 1], ['line.0', 0], ['line.1', 0]]);
    expect(parts("(u ∘ f'(z)) x^T")).toEqual([['answer', 1]]);
  });

  test('wrong at the end: the first slip is the reason, with numbers', () => {
    const given = grade('let δ = u\nδ x^T\n= u x^T');
    expect(isCorrect(given)).toBe(false);
    expect(codesOf(given).slice(0, 2)).toEqual(['activation-derivative-forgotten', 'first-slip']);
    expect(given.status === 'graded' && given.counterexample).toBeTruthy();
  });

  test('right at the end after a slip: right, and the slip is pointed at', () => {
    const given = grade("u x^T\n(u ∘ f'(z)) x^T");
    expect(isCorrect(given)).toBe(true);
    expect(codesOf(given)).toContain('right-after-slip');
  });

  test('an answer is a formula, not a chain of derivatives, and about what is asked', () => {
    expect(codesOf(grade('∂s/∂W = ∂s/∂z ∂z/∂W'))).toEqual(['derivative-in-answer']);
    expect(codesOf(grade("∂s/∂z = u ∘ f'(z)"))).toEqual(['other-derivative']);
    expect(grade(Array.from({ length: 99 }, () => 'u').join('\n')).status).toBe('unreadable');
  });
}); // prettier-ignore
