import { describe, expect, test } from 'vitest';
import { codesOf, prepare, problemsOf } from './specs.ts';

const stacked = {
  given: 'a in R^d, b in R^d, W in R^{n×2d}, u in R^n\nx = stack(a, b)\nz = W x\ns = u^T f(z)',
  find: 'ds/da',
};
const halves = {
  given: 'x in R^{2d}, W in R^{n×d}, u in R^n\na = x_{1:d}\nb = x_{d+1:2d}\ns = u^T f(W (a ∘ b))',
  find: 'ds/da',
};
const codes = (spec: object, text: string) => codesOf(prepare(spec).grade({ text }));

describe('slices v_{1:d}, counted from 1, both ends included', () => {
  test.each([
    "(W^T (u ∘ f'(z)))_{1:d}",
    "W_{:,1:d}^T (u ∘ f'(z))",
    "W_{1:n,:d}^T (u ∘ f'(z))",
    "\\left(\\mathbf{W}^{\\top}\\left(\\mathbf{u}\\circ f'(\\mathbf{z})\\right)\\right)_{1:d}",
    "(u^T diag(f'(z)) W)_{1:d}^T",
  ])('%s is the part of the first of two stacked vectors', (text) =>
    expect(codes(stacked, text)[0]).toBe('right'));

  test('a slice of a row is a row', () => {
    const text = "(u^T diag(f'(z)) W)_{1:d}";
    expect(codes(stacked, text)[0]).toBe('right-jacobian-form');
    expect(codes({ ...stacked, form: 'jacobian' }, text)[0]).toBe('right');
  });

  test('the other part is named as the gradient of the other vector', () => {
    expect(codes(stacked, "(W^T (u ∘ f'(z)))_{d+1:2d}")[0]).toBe('other-variable');
    expect(codes({ ...stacked, find: 'ds/db' }, "(W^T (u ∘ f'(z)))_{d+1:}")[0]).toBe('right');
  });

  test('givens may use them', () => {
    expect(problemsOf({ ...halves, solution: ["W^T (u ∘ f'(W (a ∘ b))) ∘ b"] })).toEqual([]);
    const long = { ...halves, find: 'ds/dx' };
    const delta = "W^T (u ∘ f'(W (a ∘ b)))";
    expect(codes(long, `stack(${delta} ∘ b, ${delta} ∘ a)`)[0]).toBe('right');
    expect(codes(long, `stack(${delta} ∘ a, ${delta} ∘ b)`)[0]).not.toBe('right');
  });

  test('what cannot be typed is not shown as a solution', () => {
    expect(problemsOf({ ...halves, find: 'ds/dx' })[0]?.code).toBe('solution-needed');
  });

  test('a slice is a whole where an entry is asked', () => {
    const entry = { ...stacked, find: 'ds/da_j' };
    expect(codes(entry, "(W^T (u ∘ f'(z)))_{1:d}")).toEqual(['entry-asked']);
    expect(codes(entry, "(W^T (u ∘ f'(z)))_j")[0]).toBe('right');
  });

  test.each([
    ['a_{0:d}', 'slice-from-zero'],
    ['x_{1:3d}', 'slice-past-end'],
    ['x_{1:n}', 'slice-past-end'],
    ['x_{1:d-1}', 'slice-size'],
    ['x_{1:q}', 'free-index'],
    ['W_{1:d}', 'index-count'],
    ['x[1:d]', 'colon-outside-slice'],
    ['x_{1:2:3}', 'bad-subscript'],
  ])('%s is no attempt: %s', (text, code) => expect(codes(stacked, text)).toEqual([code]));

  test('the solution that is found is written with slices', () => {
    expect(prepare(stacked).solve().text).toBe('(Wᵀ (u ∘ f′(z)))_{1:d}');
  });
}); // prettier-ignore
