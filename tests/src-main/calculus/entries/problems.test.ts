import { expect, test } from 'vitest';
import { ProblemError } from '../../../../src-main/contract/problem.ts';
import { readAnswer, readFind, readGivens } from '../../../../src-main/calculus/index.ts';
import { diagnoseMisfit } from '../../../../src-main/calculus/compare/misfit.ts';
import { readExpression } from '../../../../src-main/calculus/index.ts';
import { ask, diagnosisOf, network } from '../lecture.ts';

const problemOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
};

const problemIn = (text: string, find = 'ds/dW_{ij}') =>
  problemOf(() => readAnswer(text, ask(network, find)));

test.each([
  ["u_j f'(z_j) x_i", 'index-range'],
  ["u_k f'(z_k) x_j", 'free-index'],
  ["u_i f'(z) x_j", 'index-used-as-matrix'],
  ["(u ∘ f'(z)) x^T", 'entry-asked'],
  ["u_i f'(z_i) x_j i", 'index-alone'],
  ['W_i x_j', 'index-count'],
  ['u_{ij} x_j', 'index-count'],
  ['s_i x_j', 'index-on-number'],
  ['u_i x_j Σ_k Σ_k u_k', 'index-bound-twice'],
  ['u_i x_j Σ_k 1{k = k}', 'index-without-range'],
  ['u_0 x_j', 'index-out-of-range'],
  ['u_9 x_j', 'index-out-of-range'],
  ['Σ_{k=0}^{n} u_k x_j', 'index-from-zero'],
  ['Σ x_j', 'sum-without-index'],
  ['u_{i/2} x_j', 'bad-subscript'],
  ['Σ_a Σ_b Σ_c Σ_k Σ_l u_a u_b u_c u_k u_l', 'too-many-indices'],
])('%s is told what is wrong: %s', (text, code) => {
  const problem = problemIn(text);
  expect(problem?.code).toBe(code);
  expect(problem?.message.ko).toMatch(/[가-힣]/);
});

test('a subscript that is part of a declared name stays a name', () => {
  const given = 'v_c in R^d, u_o in R^d\ns = u_o^T v_c';
  expect(readAnswer('u_o', ask(given, 'ds/dv_c')).expression).toMatchObject({ kind: 'name' });
  expect(readFind('ds/dv_c', readGivens(given)).entry).toBeUndefined();
});

test.each([
  ['dz_i/dx', 'indices-in-find'],
  ['ds/dW_i', 'indices-in-find'],
  ['ds_i/dW_{ij}', 'indices-in-find'],
  ['dz_i/dx_i', 'index-range'],
  ['ds/dW_{91}', 'indices-in-find'],
])('a question for %s cannot be asked: %s', (find, code) => {
  expect(problemOf(() => ask(network, find))?.code).toBe(code);
});

test.each([
  ['ds/dW_{ij}', "Σ_i u_i f'(z_i) x_j", 'summed-over-index'],
  ['ds/dW_{ij}', "u_i f'(z_i)", 'entry-factor-forgotten'],
  ['ds/dW_{ij}', 'u_i x_j', 'activation-derivative-forgotten'],
  ['ds/dW', "(∂s/∂W)_{ij} = Σ_i u_i f'(z_i) x_j", 'summed-over-index'],
  ['dz_i/dW_{jk}', 'x_k', 'equality-forgotten'],
  ['dh_i/dz_j', "f'(z_i)", 'one-case-only'],
])('%s = %s is named: %s', (find, text, code) => {
  expect(diagnosisOf(ask(network, find), text)).toBe(code);
});

test.each([
  ['p_i (1 - p_i)', 'one-case-only'],
  ['-p_i p_j', 'one-case-only'],
])('softmax, ∂p_i/∂z_j = %s is named: %s', (text, code) => {
  expect(diagnosisOf(ask('z in R^n\np = softmax(z)', 'dp_i/dz_j'), text)).toBe(code);
});

test.each([
  ['ds/dW_{ij}', "u_j f'(z_j) x_i"],
  ['dz_i/dx_j', 'W_{ji}'],
])('%s = %s does not fit, because its indices are exchanged', (find, text) => {
  const question = ask(network, find);
  expect(diagnoseMisfit(question, readExpression(text, question))?.code).toBe('indices-swapped');
});

test('a kernel that is not turned round, and rows that nobody picked', () => {
  const slid = 'x in R^6, w in R^3, y in R^4\ny_i = Σ_k w_k x_{i+k-1}';
  expect(diagnosisOf(ask(slid, 'dy/dx'), 'Σ_i g_i w_{3-(j-i)}')).toBe('index-reversed');
  const table = 'E in R^{V×d}, a one-hot in R^V, u in R^d\nx = E^T a\ns = u^T x';
  expect(diagnosisOf(ask(table, 'ds/dE'), '1_V u^T')).toBe('selection-forgotten');
});
