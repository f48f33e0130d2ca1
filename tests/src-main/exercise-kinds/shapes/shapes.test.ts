import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCorrect, verdict } from '../../../../src-main/contract/verdict.ts';
import { readShape } from '../../../../src-main/exercise-kinds/shapes/read-shape.ts';
import { shapes } from '../../../../src-main/exercise-kinds/shapes/index.ts';

const layer = {
  given: `x in R^d, W in R^{n×d}, b in R^n, u in R^n
z = W x + b
h = f(z)
s = u^T h`,
  ask: ['z', 'h', 's', { find: 'ds/dz', name: 'δ' }, 'ds/dW', { find: 'dz/dx', form: 'jacobian' }],
};
const prepare = (spec: object, variant = 0) => shapes.prepare(shapes.spec.parse(spec), variant);
const task = prepare(layer);
const right = { z: 'n', h: 'n x 1', s: 'scalar', δ: 'n', 'ds/dW': 'n x d', 'dz/dx': 'n x d' };
const grade = (entries: Record<string, string>) => verdict.parse(task.grade({ entries }));
const codeOf = (id: string, text: string) => {
  const given = grade({ [id]: text });
  return given.status === 'graded'
    ? given.parts.find((part) => part.id === id)!.feedback[0]!.code
    : given.problem.code;
};

describe('a shape as it is typed', () => {
  const nd = { rows: 'n', columns: 'd' };
  const column = { rows: 'n', columns: '1' };
  const scalar = { rows: '1', columns: '1' };

  test.each([
    'n x d',
    'n×d',
    'nxd',
    'n * d',
    'n by d',
    '(n, d)',
    '[n,d]',
    'n d',
    'R^{n×d}',
    'ℝ^{n x d}',
    'ℝ^{n×d}',
    '\\mathbb{R}^{n \\times d}',
    '$R^{n×d}$',
  ])('%s is n×d', (text) => {
    // prettier-ignore
    expect(readShape(text, ['n', 'd'])).toEqual({ shape: nd });
  });

  test.each(['n', 'n x 1', 'n×1', 'n by 1', '(n, 1)', '(n,)', 'R^n', 'ℝⁿ'])(
    '%s is a column',
    (text) => {
      // prettier-ignore
      expect(readShape(text, ['n', 'd'])).toEqual({ shape: column });
    },
  );

  test.each(['scalar', 'Scalar', 'number', '스칼라', '1', '1 x 1', 'R', 'ℝ'])(
    '%s is a number',
    (text) => {
      // prettier-ignore
      expect(readShape(text, ['n', 'd'])).toEqual({ shape: scalar });
    },
  );

  test('a size that is not here is named', () => {
    expect(readShape('n x k', ['n', 'd'])).toMatchObject({ problem: { code: 'unknown-size' } });
    expect(readShape('N', ['n', 'd'])).toMatchObject({ problem: { code: 'unknown-size' } });
  });

  test('anything that is typed is a shape or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readShape(text, ['n', 'd']);
        expect('shape' in read || 'problem' in read).toBe(true);
      }),
    );
  });
});

describe('the shapes of a layer, as a learner meets them', () => {
  test('all right, each with its reason', () => {
    const given = grade(right);
    expect(isCorrect(given)).toBe(true);
    const reasons = given.status === 'graded' ? given.parts.map((part) => part.feedback[0]!) : [];
    expect(reasons[0]!.message.en).toContain('W is n×d and x is d×1');
    expect(reasons[2]!.message.en).toContain('a row times a column is a number');
  });

  test.each([
    ['z', '1 x n', 'row-for-column'],
    ['z', 'n x d', 'shape-of-another'],
    ['z', 'd x d', 'wrong-shape'],
    ['δ', '1 x n', 'jacobian-form'],
    ['ds/dW', 'd x n', 'transposed'],
    ['dz/dx', 'd', 'shape-form'],
    ['dz/dx', 'd x n', 'transposed'],
    ['z', 'banana', 'shape-unreadable'],
    ['z', 'k x 1', 'unknown-size'],
    ['q', 'n', 'unknown-entry'],
    ['z', ' ', 'nothing-filled'],
  ])('%s = %s is told %s', (id, text, code) => {
    if (id === 'q') expect(grade({ q: text })).toMatchObject({ problem: { code } });
    else expect(codeOf(id, text)).toBe(code);
  });

  test('one wrong entry costs one mark', () => {
    expect(grade({ ...right, 'ds/dW': 'd x n' })).toMatchObject({ earned: 5, outOf: 6 });
  });
});

describe('fresh variants', () => {
  test('the same number draws the same sizes; others draw others', () => {
    const sizes = (variant: number) => prepare(layer, variant).view.sizes.join();
    expect(sizes(3)).toBe(sizes(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map(sizes)).size).toBeGreaterThan(3);
  });

  test('a variant of the author adds a layer', () => {
    const deep = {
      ...layer,
      variants: [
        {
          given: `${layer.given.replace('s = u^T h', '')}V in R^{m×n}, v in R^m
a = V h
s = v^T a`,
          ask: ['a', 'ds/dV'],
        },
      ],
    };
    const fresh = prepare(deep, 1);
    const [m, n] = (fresh.solve().entries['ds/dV'] ?? '').split('×');
    expect(fresh.view.sizes).toContain(m);
    expect(isCorrect(fresh.grade({ entries: { a: m!, 'ds/dV': `${m} x ${n}` } }))).toBe(true);
    expect(isCorrect(fresh.grade({ entries: { a: m!, 'ds/dV': `${n} x ${m}` } }))).toBe(false);
  });

  test('sizes in formulas are renamed with the others', () => {
    const mean = prepare({ given: 'X in R^{N×D}\ns = 1_N^T X 1_D / N', ask: ['s'] }, 2);
    expect(isCorrect(mean.grade({ entries: { s: 'scalar' } }))).toBe(true);
  });
});

describe('what an author must mend', () => {
  const codes = (spec: object) =>
    shapes.problems(shapes.spec.parse(spec)).map(({ code, part }) => [code, part]);

  test('nothing in a good exercise', () => expect(codes(layer)).toEqual([]));
  test.each([
    [['q'], 'unknown-quantity', 'ask.0'],
    [['z', 'dz/dx'], 'output-not-a-number', 'ask.1'],
    [[{ find: 'dz/dW', form: 'jacobian' }], 'jacobian-not-a-matrix', 'ask.0'],
    [[{ find: 'dz/du', form: 'jacobian' }], 'independent', 'ask'],
  ])('%j: %s', (ask, code, part) => {
    expect(codes({ ...layer, ask })).toEqual([[code, part]]);
  });
});
