import { describe, expect, test } from 'vitest';
import { isCorrect, verdict } from '../../../../src-main/contract/verdict.ts';
import { jacobian } from '../../../../src-main/exercise-kinds/jacobian/index.ts';

const prepare = (spec: object, variant = 0) => jacobian.prepare(jacobian.spec.parse(spec), variant);
const affine = {
  given: 'x in R^d, W in R^{n×d}, b in R^n\nz = W x + b',
  find: 'dz/dx',
  sizes: { n: 2, d: 3 },
};
const rightAffine = { '1.1': 'W_11', '1.2': 'W_12', '1.3': 'W_13', '2.1': 'W_21', '2.2': 'W_{2,2}', '2.3': 'W_{23}', structure: 'dense' }; // prettier-ignore
const grade = (spec: object, entries: Record<string, string>) =>
  verdict.parse(prepare(spec).grade({ entries }));
const codeOf = (spec: object, id: string, text: string) => {
  const given = grade(spec, { [id]: text });
  return given.status === 'graded'
    ? given.parts.find((part) => part.id === id)!.feedback[0]!.code
    : given.problem.code;
};

describe('the entries, worked out by the calculus and marked by the engine', () => {
  test.each([
    [affine, ['W_{11}', 'W_{12}', 'W_{13}', 'W_{21}', 'W_{22}', 'W_{23}'], 'dense'],
    [{ ...affine, find: 'dz/db', sizes: { n: 2, d: 2 } }, ['1', '0', '0', '1'], 'identity'],
    [{ given: 'z in R^n\nh = f(z)', find: 'dh/dz', sizes: { n: 2 } }, ['f′(z_{1})', '0', '0', 'f′(z_{2})'], 'diagonal'], // prettier-ignore
    [{ given: 'x in R^d, a in R^n, c in R^d\nz = a (c^T x)', find: 'dz/dx', sizes: { n: 2, d: 2 } }, ['a_{1} c_{1}', 'a_{1} c_{2}', 'a_{2} c_{1}', 'a_{2} c_{2}'], 'outer-product'], // prettier-ignore
    [{ given: 'z in R^n\np = softmax(z)', find: 'dp/dz', sizes: { n: 2 } }, ['p_{1} (1 − p_{1})', '−p_{2} p_{1}', '−p_{1} p_{2}', 'p_{2} (1 − p_{2})'], 'dense'], // prettier-ignore
    [{ given: 'x in R^n, c in R^n\ny = f(c)\nz = x ∘ x', find: 'dy/dx', sizes: { n: 2 } }, ['0', '0', '0', '0'], 'zero'], // prettier-ignore
    [{ given: 'u in R^n, h in R^n\ns = u^T h', find: 'ds/dh', sizes: { n: 3 } }, ['u_{1}', 'u_{2}', 'u_{3}'], undefined], // prettier-ignore
  ])('%j', (spec, formulas, structure) => {
    const task = prepare(spec);
    const { structure: found, ...cells } = task.solve().entries;
    expect(Object.values(cells)).toEqual(formulas);
    expect(found).toBe(structure);
    expect(isCorrect(task.grade(task.solve()))).toBe(true);
  });

  test('any way of writing an entry counts', () => {
    const p = { given: 'z in R^n\np = softmax(z)', find: 'dp/dz', sizes: { n: 2 } };
    for (const text of [
      'p_1 - p_1^2',
      'p_1 p_2',
      'softmax(z)_1 (1 - softmax(z)_1)',
      '(1 - p_1) p_1',
    ])
      expect(codeOf(p, '1.1', text)).toBe('right-entry');
    expect(codeOf(p, '1.2', 'p_1 p_2')).toBe('sign-flipped');
  });

  test('the whole matrix: full marks', () => {
    expect(isCorrect(grade(affine, rightAffine))).toBe(true);
    expect(grade(affine, { ...rightAffine, '1.2': 'W_21' })).toMatchObject({ earned: 6, outOf: 7 });
  });
});

describe('what a learner is told', () => {
  const square = { ...affine, sizes: { n: 2, d: 2 } };
  const activation = { given: 'z in R^n\nh = f(z)', find: 'dh/dz', sizes: { n: 2 } };
  test.each([
    [square, '1.2', 'W_21', 'rows-and-columns'],
    [square, '1.2', '-W_12', 'sign-flipped'],
    [square, '1.2', '0', 'not-zero'],
    [square, '1.2', 'W_12 x_2', 'wrong-entry'],
    [square, '1.1', 'z_1', 'value-for-derivative'],
    [square, '1.1', '1/(x_1 - x_1)', 'not-finite'],
    [activation, '1.2', "f'(z_2)", 'should-be-zero'],
    [activation, 'structure', 'dense', 'structure-too-wide'],
    [activation, 'structure', 'identity', 'wrong-structure'],
    [activation, 'structure', 'round', 'unknown-structure'],
    [square, '1.1', 'W', 'entry-not-a-number'],
    [square, '1.1', 'W_1', 'index-count'],
    [square, '1.1', 'W_13', 'index-out-of-range'],
    [square, '1.1', 'W_ij', 'index-not-a-number'],
    [square, '1.1', 'q_1', 'unknown-name'],
  ])('%j: %s = %s is told %s', (spec, id, text, code) => {
    expect(codeOf(spec, id, text)).toBe(code);
  });

  test('places that are not there, and nothing at all', () => {
    expect(grade(square, { '3.1': '0' })).toMatchObject({ problem: { code: 'unknown-cell' } });
    expect(grade(square, {})).toMatchObject({ problem: { code: 'nothing-filled' } });
  });
});

test('fresh variants draw their sizes from 2 and 3, the same for the same number', () => {
  const dimensions = (variant: number) => {
    const { rows, columns } = prepare(affine, variant).view;
    return `${rows.length}×${columns.length}`;
  };
  expect(dimensions(4)).toBe(dimensions(4));
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(dimensions)).size).toBeGreaterThan(2);
});

test.each([
  [{ ...affine, sizes: { n: 2 } }, 'size-missing'],
  [{ ...affine, find: 'dz/dW' }, 'not-vectors'],
  [
    { ...affine, given: 'x in R^d, W in R^{n×d}, b in R^n\nz = ‖x‖ b', find: 'dz/dx' },
    'no-formula',
  ],
  [{ given: 'u in R^n, h in R^n\ns = u^T h', find: 'ds/dh', sizes: { n: 2 }, ask: ['structure'] }, 'no-structure'], // prettier-ignore
  [affine, undefined],
])('an author of %j mends %s', (spec, code) => {
  expect(jacobian.problems(jacobian.spec.parse(spec))[0]?.code).toBe(code);
});
