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

  test('an expression that does not parse: exit code 2 and one line', async () => {
    const { code, stdout, stderr } = await nabla(['cost', 'x*', '--at', 'x=1']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
