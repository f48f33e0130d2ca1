import { describe, expect, test } from 'vitest';
import { codesOf, dsdb, prepare, problemsOf } from './specs.ts';

const weight = { ...dsdb, find: 'ds/dW_{ij}', solution: ['Σ_k ∂s/∂z_k ∂z_k/∂W_{ij}', "u_i f'(z_i) x_j"] }; // prettier-ignore
const pooling = {
  given: 'x in R^{2m}, y in R^m\ny_i = (x_{2i-1} + x_{2i})/2',
  find: 'dy/dx',
};

describe('an exercise that asks for an entry', () => {
  test('its solution is proved, with derivatives of entries as links of the chain', () => {
    expect(problemsOf(weight)).toEqual([]);
    const broken = { ...weight, solution: ['Σ_k ∂s/∂z_k ∂z_k/∂x_j', "u_i f'(z_i) x_j"] };
    expect(problemsOf(broken).map(({ code }) => code)).toEqual(['wrong-line']);
  });

  test('what a learner sees: the entry, a number, and keys for its indices', () => {
    const { view } = prepare(weight);
    expect(view.find.text).toBe('ds/dW_{ij}');
    expect(view.find.space).toBe('\\mathbb{R}');
    expect(view.entry).toBe(true);
    expect(view.palette.map(({ insert }) => insert)).toEqual(
      expect.arrayContaining(['_i', '_j', '_{ij}', 'Σ_k ', '1{i = j}']),
    );
  });

  test('right, and told how the lecture comes to it', () => {
    const verdict = prepare(weight).grade({ text: "δ_i = u_i f'(z_i)\nδ_i x_j" });
    expect(codesOf(verdict).slice(0, 4)).toEqual(['right', 'reason', 'reason', 'reason']);
  });

  test('a whole matrix is no attempt: it is told that an entry is asked', () => {
    expect(codesOf(prepare(weight).grade({ text: "(u ∘ f'(z)) x^T" }))).toEqual(['entry-asked']);
  });

  test('exchanged indices are told with the reason why they do not fit', () => {
    const verdict = prepare(weight).grade({ text: "u_j f'(z_j) x_i" });
    if (verdict.status !== 'unreadable') throw new Error('It was graded.');
    expect(verdict.problem.message.en).toContain('are exchanged');
    expect(verdict.problem.message.ko).toContain('바뀌었습니다');
  });

  test('without a solution of the author the one that is found is shown', () => {
    const task = prepare({ ...weight, solution: [] });
    expect(codesOf(task.grade(task.solve()))[0]).toBe('right');
  });
});

test('a whole may be stated by its entries', () => {
  const verdict = prepare({ ...dsdb, find: 'ds/dW' }).grade({ text: "(∂s/∂W)_{ij} = u_i f'(z_i) x_j" });
  expect(codesOf(verdict).slice(0, 2)).toEqual(['right', 'by-entries']);
}); // prettier-ignore

test('givens by entries that use a name on two paths: right is told why, one path is told', () => {
  const task = prepare(pooling);
  const grade = (text: string) => codesOf(task.grade({ text }));
  expect(grade('Σ_i g_i (1{j=2i-1} + 1{j=2i})/2')).toEqual(['right', 'by-entries', 'reason']);
  expect(grade('Σ_i g_i 1{j=2i-1}/2')).toEqual(['branch-forgotten']);
});
