import { describe, expect, it } from 'vitest';
import { exerciseKindTable } from '../../../../src-main/exercise-kinds/index.ts';

const { derivation } = exerciseKindTable;

const layer = `x in R^d, W in R^{n×d}, b in R^n, u in R^n
  z = W x + b
  h = f(z)
  s = u^T h`;

const prepared = (fields: object) => {
  const spec = derivation.spec.parse({ given: layer, ...fields });
  return { problems: derivation.problems(spec), task: derivation.prepare(spec, 0) };
};

describe('a derivation whose author wrote no solution', () => {
  it.each([
    { find: 'ds/dW' },
    { find: 'ds/db' },
    { find: 'ds/dx', form: 'jacobian' },
    { find: 'dh/dx', form: 'jacobian' },
  ])('shows the one that is found for $find, with its rules', (fields) => {
    const { problems, task } = prepared(fields);
    expect(problems).toEqual([]);
    const steps = task.solution();
    expect(steps).toHaveLength(1);
    expect(steps[0]!.text?.ko).not.toBe('');
    expect(task.grade(task.solve())).toMatchObject({ status: 'graded', earned: 1, outOf: 1 });
    expect(JSON.stringify(task.grade(task.solve()))).not.toMatch(/right-(jacobian|shape)-form/);
    expect(steps[0]!.latex).toMatch(/^\\frac\{\\partial .+\} = ./);
  });
});
