import { describe, expect, test } from 'vitest';
import { codesOf, dsdb, prepare } from './specs.ts';

const weight = prepare({ ...dsdb, find: 'ds/dW' });
const tanh = prepare({ ...dsdb, given: dsdb.given.replace('f(z)', 'tanh(z)'), solution: [] });
const sigmoid = prepare({ ...dsdb, given: dsdb.given.replace('f(z)', 'sigmoid(z)'), solution: [] });
const codes = (task: typeof weight, text: string) => codesOf(task.grade({ text }));

describe('the outer product by its name', () => {
  test.each(["outer(u ∘ f'(z), x)", "(u ∘ f'(z)) ⊗ x", "u ∘ f'(z) \\otimes x"])('%s', (text) =>
    expect(codes(weight, text)[0]).toBe('right'),
  );

  test('in the other order it is the transpose, and said so', () => {
    expect(codes(weight, "x ⊗ (u ∘ f'(z))")[0]).toBe('outer-product-order');
  });

  test('rows have none', () => {
    expect(codes(weight, "(u ∘ f'(z)) ⊗ x^T")).toEqual(['argument-shape']);
  });

  test('it may stand in the givens', () => {
    const given = 'a in R^n, b in R^d, G in R^{n×d}\ns = sum(G ∘ outer(a, b))';
    expect(codes(prepare({ given, find: 'ds/da' }), 'G b')[0]).toBe('right');
    expect(codes(prepare({ given, find: 'ds/db' }), 'G^T a')[0]).toBe('right');
    expect(codes(prepare({ given, find: 'ds/db_j' }), 'Σ_i G_{ij} a_i')[0]).toBe('right');
  });
});

describe('tanh′ as hyperbolic functions', () => {
  test.each([
    'u / cosh(z)^2',
    'u ∘ sech(z)^2',
    'u ∘ \\frac{1}{\\cosh^2 z}',
    'u ∘ (1 - sinh(z)^2/cosh(z)^2)',
  ])('%s', (text) => expect(codes(tanh, text)[0]).toBe('right'));
  test.each(['u / cosh(z)', 'u ∘ sech(z)', 'u ∘ sinh(z)'])('%s is not', (text) =>
    expect(codes(tanh, text)[0]).not.toBe('right'),
  );
});

describe('powers of a diagonal matrix', () => {
  test.each(['diag(h) u - diag(h)^2 u', '(I - diag(h)) diag(h) u', '(diag(h) - diag(h)^2) u'])(
    '%s',
    (text) => expect(codes(sigmoid, text)[0]).toBe('right'),
  );
  test.each(['diag(h)^{-1} u', '(W W^T)^2 u', '(1 - diag(h))^2 u'])(
    '%s is refused: it can mean two things',
    (text) => expect(codes(sigmoid, text)).toEqual(['matrix-power']),
  );
});

describe('a product side by side where ∘ is meant', () => {
  test.each(['u h (1 - h)', '(u h) (1 - h)', 'h (1 - h) u', 'u * h * (1 - h)'])(
    '%s is no attempt, and told to be written with ∘',
    (text) => {
      const verdict = sigmoid.grade({ text });
      if (verdict.status !== 'unreadable') throw new Error('It was graded.');
      expect(verdict.problem.code).toBe('no-product');
      expect(verdict.problem.message.en).toContain('must be multiplied entry by entry');
      expect(verdict.problem.message.ko).toContain('성분별로 곱해야');
    },
  );
});

describe('e_y where y is no class', () => {
  const softmax = (y: string) =>
    prepare({ given: `x in R^C, ${y}\np = softmax(x)\nJ = CE(${y[0]!}, p)`, find: 'dJ/dx' });
  test('of a class it is right', () => {
    expect(codes(softmax('y in {1, …, C}'), 'p - e_y')[0]).toBe('right');
  });
  test('of a vector, or of another name, the mend is told', () => {
    const told = (y: string) => {
      const verdict = softmax(y).grade({ text: 'p - e_y' });
      return verdict.status === 'unreadable' ? verdict.problem : undefined;
    };
    expect(told('y in R^C')?.code).toBe('not-a-class');
    expect(told('y in R^C')?.message.en).toContain('write y without the e');
    expect(told('t one-hot in R^C')?.message.en).toContain('write e_t');
  });
});

describe('how programs and other books write it', () => {
  test.each([
    "(u ∘ f'(z)) x.T",
    "(x @ (u ∘ f'(z)).T).T",
    '(u ∘ f^{(1)}(z)) x^T',
    '(u ∘ f^(1)(z)) x^T',
  ])('%s', (text) => expect(codes(weight, text)[0]).toBe('right'));

  test('a second derivative is refused, and no power of the function', () => {
    expect(codes(weight, '(u ∘ f^{(2)}(z)) x^T')).toEqual(['too-many-primes']);
  });

  const given = 'z in R^C, y in {1, …, C}\np = softmax(z)\nJ = CE(y, p)';
  test.each([
    'p_i - 1{i = y}',
    'p_i - δ_{iy}',
    '\\delta_{yi}(p_i - 1) + (1 - \\delta_{yi}) p_i',
    'p_i - y_i',
  ])('a class compared with an index: %s', (text) =>
    expect(codes(prepare({ given, find: 'dJ/dz_i' }), text)[0]).toBe('right'),
  );
  test.each(['p_i + δ_{iy}', 'p_i - δ_{iy} p_i', 'δ_{iy} - p_i'])('%s is wrong', (text) =>
    expect(codes(prepare({ given, find: 'dJ/dz_i' }), text)[0]).not.toBe('right'),
  );
});
