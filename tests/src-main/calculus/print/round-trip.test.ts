import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseExpression,
  sameExpression,
  spacesOf,
  toLatex,
  toText,
  type Expression,
} from '../../../../src-main/calculus/index.ts';
import { shape } from '../../../../src-main/calculus/shapes/shape.ts';

const names = ['W', 'x', 'u', 'δ', 'ŷ', 'W_1', 'x_c', 'h_prev', 's', 'w0', 'λ', 'h^(1)', 'W_1^(2)'];
const scope = { variables: names, functions: ['f'], sizes: ['n'], indices: ['i', 'j', 'k'] };

const entry = (name: string, at: string): Expression => ({
  kind: 'entry',
  of: { kind: 'name', name },
  indices: [at],
});
const outerProduct = (name: string): Expression => ({
  kind: 'product',
  factors: [entry(name, 'i'), entry('δ', 'j')],
});
/** An index as a number; sums of indices are read as sums. */
function index(text: string): Expression {
  const read = parseExpression(`1{${text} = k} x_j x_k`, scope);
  const [indicator] = read.kind === 'product' ? read.factors : [];
  if (indicator?.kind !== 'indicator') throw new Error(text);
  return withoutPlaces(indicator.left);
}
const withoutPlaces = (expression: Expression): Expression =>
  JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value)),
  ) as Expression;

/** Expressions in the form in which the parser gives them: a sign is a layer, numbers are not negative. */
const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression; bare: Expression }>((tie) => {
  const any = tie('any');
  const many = (max: number) => fc.array(any, { minLength: 2, maxLength: max });
  return {
    bare: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'size' },
      fc.constantFrom(...names).map((name): Expression => ({ kind: 'name', name })),
      fc.constantFrom(0, 1, 2, 0.5, 10).map((value): Expression => ({ kind: 'number', value })),
      fc.constant<Expression>({ kind: 'identity', size: undefined }),
      fc.constant<Expression>({ kind: 'ones', size: 'n' }),
      many(4).map((terms): Expression => ({ kind: 'sum', terms })),
      many(4).map((factors): Expression => ({ kind: 'product', factors })),
      many(3).map((factors): Expression => ({ kind: 'elementwise', factors })),
      fc.tuple(any, any).map(([numerator, denominator]): Expression => ({ kind: 'quotient', numerator, denominator })),
      fc.tuple(any, any).map(([base, exponent]): Expression => ({ kind: 'power', base, exponent })),
      any.map((of): Expression => ({ kind: 'transpose', of })),
      fc
        .tuple(fc.constantFrom('f', 'sigmoid', 'tanh', 'log', 'relu'), fc.constantFrom(0, 1), any)
        .map(([name, derivative, of]): Expression => ({ kind: 'call', name, derivative, arguments: [of] })),
      fc
        .tuple(fc.constantFrom('diag', 'softmax', 'sum', 'norm', 'tr', 'abs', 'sqrt'), any)
        .map(([name, of]): Expression => ({ kind: 'call', name, derivative: 0, arguments: [of] })),
      many(3).map((operands): Expression => ({ kind: 'call', name: 'max', derivative: 0, arguments: operands })),
      fc
        .tuple(any, fc.constantFrom('>', '≤', '≠'), any)
        .map(([left, relation, right]): Expression => ({ kind: 'indicator', left, relation, right })),
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(['i', 'j'], ['k'], ['2i-1'], ['i+k-1', 'j'], ['j+2d'], ['2'], ['3', 'j']))
        .map(([name, indices]): Expression => ({ kind: 'entry', of: { kind: 'name', name }, indices })),
      any.map((of): Expression => ({ kind: 'entry', of: { kind: 'call', name: 'f', derivative: 1, arguments: [of] }, indices: ['i'] })),
      fc
        .tuple(fc.constantFrom('k', 'l'), fc.constantFrom([], ['1', 'n'], ['2', 'n-1']), any)
        .map(([index, [from, to], of]): Expression => ({ kind: 'index-sum', index, ...(from && { from, to }), of })),
      fc
        .tuple(fc.constantFrom('i', 'j+1'), fc.constantFrom('=', '≠'), fc.constantFrom('k', '2j'))
        .map(([left, relation, right]): Expression => ({ kind: 'indicator', left: index(left), relation, right: index(right) })),
      fc.constantFrom('x', 'u').map((name): Expression => ({ kind: 'array', indices: ['i', 'j'], of: outerProduct(name) })),
    ),
    any: fc.oneof(
      { depthIdentifier: 'size' },
      { weight: 5, arbitrary: tie('bare') },
      { weight: 1, arbitrary: tie('bare').map((of): Expression => ({ kind: 'negative', of })) },
    ),
  };
}).any; // prettier-ignore

describe('what is printed reads back as the same expression', () => {
  test('as text', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const text = toText(expression);
        expect(sameExpression(parseExpression(text, scope), expression), text).toBe(true);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  test('as LaTeX, with vectors and matrices bold', () => {
    const options = { shapeOf: (name: string) => (/[sλ]/.test(name) ? shape('1') : shape('n')) };
    fc.assert(
      fc.property(expressions, (expression) => {
        const latex = toLatex(expression, options);
        expect(sameExpression(parseExpression(latex, scope), expression), latex).toBe(true);
      }),
      { numRuns: 3000, seed: 12 },
    );
  });
});

describe('the typography of the lecture', () => {
  const latex = (text: string) =>
    toLatex(parseExpression(text, scope), { shapeOf: (name) => (name === 's' ? shape('1') : name === 'W' ? shape('n', 'd') : shape('d')) }); // prettier-ignore

  test.each([
    ['W^T δ', '\\boldsymbol{W}^{\\top}\\,\\boldsymbol{\\delta}'],
    ["s f'(x)", "s\\,f'\\left(\\boldsymbol{x}\\right)"],
    ['yhat', '\\hat{\\boldsymbol{y}}'],
    ['W_1', '\\boldsymbol{W}_{1}'],
    ['h_prev', '\\boldsymbol{h}_{\\mathrm{prev}}'],
  ])('%s', (text, expected) => expect(latex(text)).toBe(expected));

  const context = {
    sizes: ['n', 'd'],
    shapeOf: (name: string) => (name === 'W' ? shape('n', 'd') : shape(/^[xb]$/.test(name) ? 'd' : 'n')),
    oneHotShape: () => undefined,
  };
  const overSpaces = (text: string) => {
    const expression = parseExpression(text, scope);
    return toLatex(expression, { shapeOf: context.shapeOf, spaceOf: spacesOf(expression, context) });
  };

  test('every quantity stands over its space, with its scripts and its argument', () => {
    expect(overSpaces('W x')).toBe(
      '\\underset{\\mathbb{R}^{n \\times d}}{\\boldsymbol{W}}\\,\\underset{\\mathbb{R}^{d}}{\\boldsymbol{x}}',
    );
    expect(overSpaces("W^T f'(δ)")).toBe(
      "\\underset{\\mathbb{R}^{d \\times n}}{\\boldsymbol{W}^{\\top}}\\,\\underset{\\mathbb{R}^{n}}{f'(\\boldsymbol{\\delta})}",
    );
  });

  test('brackets keep their size over spaces', () => {
    expect(overSpaces('(δ + δ) x^T')).not.toMatch(/\\left|\\right/);
  });

  test('where the parts do not fit together, each still stands over its space', () => {
    expect(overSpaces('W δ')).toBe(
      '\\underset{\\mathbb{R}^{n \\times d}}{\\boldsymbol{W}}\\,\\underset{\\mathbb{R}^{n}}{\\boldsymbol{\\delta}}',
    );
  });
}); // prettier-ignore
