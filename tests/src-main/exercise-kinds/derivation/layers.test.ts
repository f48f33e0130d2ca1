import { describe, expect, test } from 'vitest';
import { codesOf, prepare, problemsOf } from './specs.ts';

const network = [
  'x in R^d, W^{(1)} in R^{m×d}, b^{(1)} in R^m, W^{(2)} in R^{n×m}, b^{(2)} in R^n, u in R^n',
  'z^{(1)} = W^{(1)} x + b^{(1)}',
  'h^{(1)} = f(z^{(1)})',
  'z^{(2)} = W^{(2)} h^{(1)} + b^{(2)}',
  's = u^T f(z^{(2)})',
].join('\n');
const below = prepare({ given: network, find: 'ds/dW^{(1)}' });
const above = prepare({ given: network, find: 'ds/dW^(2)' });
const grade = (task: typeof below, text: string) => codesOf(task.grade({ text }))[0];

describe('layers whose number stands above, as in W^{(1)}', () => {
  test.each([
    "((W^{(2)T} (u ∘ f'(z^{(2)}))) ∘ f'(z^{(1)})) x^T",
    "\\left({\\mathbf{W}^{(2)}}^{\\top}\\left(\\mathbf{u}\\circ f'(\\mathbf{z}^{(2)})\\right)\\circ f'(\\mathbf{z}^{(1)})\\right)\\mathbf{x}^{\\top}",
    "δ^{(2)} = u ∘ f'(z^{(2)})\nδ^{(1)} = W^{(2)T} δ^{(2)} ∘ f'(z^{(1)})\n∂s/∂W^{(1)} = δ^{(1)} x^T",
    "∂s/∂z^{(1)} x^T\n((W^{(2)T} (u ∘ f'(z^{(2)}))) ∘ f'(z^{(1)})) x^T",
    "(∂s/∂W^{(1)})_{ij} = Σ_k u_k f'(z_k^{(2)}) W_{ki}^{(2)} f'(z_i^{(1)}) x_j",
    "(W2^T (u ∘ f'(z_2)) ∘ f'(z1)) x^T",
  ])('%j is right', (text) => expect(grade(below, text)).toBe('right'));

  test('what is found is shown, and earns full marks as typed', () => {
    expect(problemsOf({ given: network, find: 'ds/dW^{(1)}' })).toEqual([]);
    expect(below.grade(below.solve())).toMatchObject({ status: 'graded', earned: 1 });
    expect(below.view.find.latex).toBe('\\frac{\\partial s}{\\partial \\boldsymbol{W}^{(1)}}');
  });

  test('wrong ones are named as anywhere else', () => {
    expect(grade(below, "(W^{(2)T} (u ∘ f'(z^{(2)}))) x^T")).toBe('activation-derivative-forgotten');
    expect(grade(above, "(u ∘ f'(z^{(2)})) x^T")).not.toBe('right');
    expect(grade(above, "(u ∘ f'(z^{(2)})) h^{(1)T}")).toBe('right');
  });

  test('a name without its layer is told which layers there are', () => {
    const verdict = above.grade({ text: "(u ∘ f'(z^{(2)})) h^T" });
    if (verdict.status !== 'unreadable') throw new Error('It was graded.');
    expect(verdict.problem.message.en).toContain('Did you mean h^(1)?');
    expect(verdict.problem.message.ko).toContain('h^(1)');
  });

  test('an author may rename them in variants', () => {
    const spec = { given: network, find: 'ds/db^{(2)}', variants: [{ 'W^{(2)}': 'A^{(2)}', f: 'tanh' }] };
    expect(problemsOf(spec)).toEqual([]);
    expect(prepare(spec, 1).view.palette.map(({ insert }) => insert)).toContain('A^(2)');
  });
}); // prettier-ignore

test('where no raised name is declared, an exponent in brackets stays an exponent', () => {
  const square = prepare({ given: 'x in R\ny = x^{(2)}', find: 'dy/dx' });
  expect(codesOf(square.grade({ text: '2 x' }))[0]).toBe('right');
});
