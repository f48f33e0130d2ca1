import { describe, expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';

const lecture = ['cost', 'f = (x+y)*max(y,z)', '--at', 'x=1,y=2,z=0'];

describe('nabla cost', () => {
  test('counts the operations of each way to all gradients', async () => {
    const { code, json } = await nabla([...lecture, '--json']);
    expect(code).toBe(0);
    const [measured] = json() as [{ methods: unknown; growth: { nodes: number }[] }];
    expect(measured.methods).toMatchObject([
      { method: 'reverse', count: { values: 3, locals: 6, products: 6 } },
      { method: 'forward', count: { values: 3, locals: 6, products: 8 } },
      { method: 'differences', count: { values: 18 } },
    ]);
    expect(measured.growth[0]).toMatchObject({ nodes: 6, inputs: 3 });
  });

  test.each([
    ['en', 'finite differences'],
    ['ko', '유한 차분'],
  ])('prints a table in %s', async (language, name) => {
    const { stdout } = await nabla([...lecture, '--lang', language]);
    expect(stdout).toMatch(new RegExp(`${name} +18 +0 +0 +18`));
  });

  const score = ['cost', 's = u^T f(W x + b)', '--at', 'x=[1,2,0],W=[[1,0,2],[0,1,-1]]'];

  test('of vectors: products of matrices, ∂s/∂b and ∂s/∂W apart and together', async () => {
    const { code, json } = await nabla([...score, '--json']);
    expect(code).toBe(0);
    const [measured] = json() as [{ growth: object[] }];
    expect(measured).toMatchObject({
      inputs: 13,
      products: { of: { first: ['b'], second: ['W'] }, first: 4, second: 10, together: 10 },
    });
    expect(measured.growth.slice(0, 2)).toMatchObject([
      { times: 1, inputs: 13 },
      { times: 2, inputs: 38 },
    ]);
  });

  test.each([
    ['en', 'one after the other: 12 multiplications', 'both in one walk: 12'],
    ['ko', '하나씩 따로: 곱셈 12번', '둘을 한 번에: 곱셈 12번'],
  ])('of vectors for a person, in %s', async (language, apart, together) => {
    const { stdout } = await nabla([...score, '--apart', 'u, x', '--lang', language]);
    expect(stdout).toContain('Wᵀ');
    expect(stdout).toContain(apart);
    expect(stdout).toContain(together);
  });

  test.each([['b'], ['b,q'], ['']])('--apart %j: exit code 2 and one line', async (names) => {
    const { code, stderr } = await nabla([...score, '--apart', names]);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('an expression that does not parse: exit code 2 and one line', async () => {
    const { code, stdout, stderr } = await nabla(['cost', 'x*', '--at', 'x=1']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
