import { describe, expect, test } from 'vitest';
import { ask, network, outcomeOf } from '../lecture.ts';

/** A question whose answer in matrices is known, and what says the same in entries. */
const identities: readonly (readonly [find: string, form: 'shape' | 'jacobian', entries: readonly string[]])[] = [
  ['ds/dW', 'shape', [
    "[u_i f'(z_i) x_j]_{ij}",
    "u_i f'(z_i) x_j",
    "(∂s/∂W)_{ij} = u_i f'(z_i) x_j",
    "∂s/∂W_{kl} = u_k f'(z_k) x_l",
    "δ_i = u_i f'(z_i)\nds/dW_{ij} = δ_i x_j",
    "let δ = u ∘ f'(z)\n(ds/dW)_{ij} = δ_i x_j",
    "Σ_k u_k f'(z_k) δ_{ki} x_j",
    "Σ_k Σ_l u_k f'(z_k) 1{k=i} 1{l=j} x_l",
    "((u ∘ f'(z)) x^T)_{ij}",
    "\\frac{\\partial s}{\\partial W_{ij}}=u_{i}f'\\left(z_{i}\\right)x_{j}",
    "\\left(\\frac{\\partial s}{\\partial W}\\right)_{ij}=u_{i}f'(z_{i})x_{j}",
  ]],
  ['ds/dx', 'shape', [
    "Σ_i u_i f'(z_i) W_{ij}",
    "(W^T (u ∘ f'(z)))_j",
    "W^T_{ji} u_i f'(z_i)".replace(/^/, 'Σ_i '),
    "\\sum_{i=1}^{n}u_{i}f'(z_{i})W_{ij}",
    "sum_{i=1}^n u_i f'(Σ_k W_{ik} x_k + b_i) W_ij",
    "(∂s/∂x)_k = Σ_i W_{ik} u_i f'(z_i)",
  ]],
  ['dz/dx', 'jacobian', ['W_{ij}', '[W_{ij}]_{ij}', 'Σ_k W_{ik} δ_{kj}', '(W^T)_{ji}']],
  ['dh/dz', 'jacobian', ["f'(z_i) δ_{ij}", "f'(z)_j 1{i = j}", "[f'(z_i) 1{i=j}]_{ij}", "diag(f'(z))_{ij}"]],
]; // prettier-ignore

describe('a whole stated by its entries is that whole', () => {
  const cases = identities.flatMap(([find, form, entries]) => entries.map((text) => [find, form, text] as const));
  test.each(cases)('%s (%s): %s', (find, form, text) => {
    for (const seed of [1, 2])
      expect(outcomeOf(ask(network, find, form, seed), text)).toMatch(/^right/);
  });
}); // prettier-ignore

const entries: readonly (readonly [find: string, right: readonly string[], wrong: readonly string[]])[] = [
  ['ds/dW_{ij}', ["u_i f'(z_i) x_j", "x_j u_i f'(z)_i", "∂s/∂W_{ij} = Σ_k ∂s/∂z_k ∂z_k/∂W_{ij} = Σ_k u_k f'(z_k) 1{k=i} x_j = u_i f'(z_i) x_j"], ["u_i f'(z_i)", "Σ_i u_i f'(z_i) x_j", 'u_i x_j', "u_i f(z_i) x_j", '0']],
  ['ds/dW_{12}', ["u_1 f'(z_1) x_2"], ["u_2 f'(z_2) x_1"]],
  ['ds/db_i', ["u_i f'(z_i)"], ['u_i', "f'(z_i)"]],
  ['dz_i/dx_j', ['W_{ij}'], ['W_{ij} x_j', '1', 'Σ_j W_{ij}']],
  ['dz_i/dW_{jk}', ['δ_{ij} x_k', '1{i=j} x_k', 'I_{ij} x_k', 'Σ_l 1{i=j} 1{l=k} x_l'], ['x_k', '1{i=j}', '1{i≠j} x_k']],
  ['dz_i/dW_{ij}', ['x_j'], ['W_{ij}', '1']],
  ['dh_i/dx_j', ["f'(z_i) W_{ij}"], ['W_{ij}', "f'(h_i) W_{ij}"]],
]; // prettier-ignore

describe('a question for an entry is answered at every value of its indices', () => {
  test.each(entries)('%s', (find, right, wrong) => {
    for (const seed of [1, 2, 3]) {
      const question = ask(network, find, 'shape', seed);
      for (const text of right) expect(outcomeOf(question, text), text).toBe('right');
      for (const text of wrong) expect(outcomeOf(question, text), text).not.toMatch(/^right/);
    }
  });

  test('softmax in one formula for both cases', () => {
    const question = ask('z in R^n\np = softmax(z)', 'dp_i/dz_j');
    for (const text of ['p_i (δ_{ij} - p_j)', 'p_j (1{i=j} - p_i)', '\\frac{e^{z_i}}{\\sum_k e^{z_k}}(\\delta_{ij}-p_j)', 'softmax(z)_i (1{i=j} - softmax(z)_j)'])
      expect(outcomeOf(question, text), text).toBe('right');
    for (const text of ['p_i (1 - p_i)', '-p_i p_j', 'p_i δ_{ij}'])
      expect(outcomeOf(question, text), text).toBe('wrong-value');
  }); // prettier-ignore
});

describe('givens by entries mean what their matrices mean', () => {
  test.each([
    ['z_i = Σ_k W_{ik} x_k + b_i', 'z = W x + b'],
    ['z_i = (W x)_i + b_i', 'z = W x + b'],
  ])('%s', (byEntries, whole) => {
    const declared = 'x in R^d, W in R^{n×d}, b in R^n, u in R^n';
    for (const definition of [byEntries, whole]) {
      const question = ask(`${declared}\n${definition}\nh_i = f(z_i)\ns = Σ_i u_i h_i`, 'ds/dW');
      expect(outcomeOf(question, "(u ∘ f'(z)) x^T")).toBe('right');
      expect(question.derivation).toBeDefined();
    }
  });

  test('a convolution: what goes back is shifted the other way', () => {
    const given = 'x in R^6, w in R^3, y in R^4\ny_i = Σ_k w_k x_{i+k-1}';
    expect(outcomeOf(ask(given, 'dy/dx'), 'Σ_i g_i w_{j-i+1}')).toBe('right');
    expect(outcomeOf(ask(given, 'dy/dx'), '(∂J/∂x)_j = Σ_k g_{j-k+1} w_k')).toBe('right');
    expect(outcomeOf(ask(given, 'dy/dx'), 'Σ_i g_i w_{i-j+3}')).toBe('wrong-value');
    expect(outcomeOf(ask(given, 'dy/dw'), 'dJ/dw_k = Σ_i g_i x_{i+k-1}')).toBe('right');
    expect(outcomeOf(ask(given, 'dy_i/dx_j'), 'w_{j-i+1}')).toBe('right');
  });
});
