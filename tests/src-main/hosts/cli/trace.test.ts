import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { trace } from '../../../../src-main/contract/explore.ts';
import { nabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const lecture = 'f = (x+y)*max(y,z)';

describe('nabla trace', () => {
  test('the lecture’s graph: ∂f/∂x = 2, ∂f/∂y = 5, ∂f/∂z = 0', async () => {
    const { code, json, stderr } = await nabla(['trace', lecture, '--at', 'x=1,y=2,z=0', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const traced = z.decode(trace, json()[0] as z.input<typeof trace>);
    expect(traced.value).toBe(6);
    expect(traced.gradients).toEqual({ x: 2, y: 5, z: 0 });
  });

  test('for a person it prints every node and then the gradients', async () => {
    const { code, stdout } = await nabla(['trace', lecture, '--at', 'x=1', '--at', 'y=2,z=0']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').slice(-3)).toEqual(['∂f/∂x = 2', '∂f/∂y = 5', '∂f/∂z = 0']);
    expect(stdout).toMatch(/max.* y z/);
  });

  test.each([
    ['half', 0.5, 0.5],
    ['first', 1, 0],
    ['both', 1, 1],
  ])('a tied max in the convention %s', async (ties, x, y) => {
    const words = ['trace', 'max(x,y)', '--at', 'x=1,y=1', '--ties', ties, '--json'];
    expect((await nabla(words)).json()[0]).toMatchObject({ ties, gradients: { x, y } });
  });

  test('values come as JSON too, from the command line or from a file', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'values.json');
    writeFileSync(file, '{ "W": [[1, 2], [3, 4]],\n  "x": [5, 6] }');
    const rows = join(folder, 'values.txt');
    writeFileSync(rows, 'W = [[1,2],[3,4]]\nx = [5,6]\n');
    const traced = async (at: string) =>
      (await nabla(['trace', 's = sum(W x)', '--at', at, '--json'])).json()[0];
    const expected = { value: 56, gradients: { x: [4, 6] } };
    for (const at of ['{"W":[[1,2],[3,4]],"x":[5,6]}', `@${file}`, `@${rows}`])
      expect(await traced(at)).toMatchObject(expected);
  });

  test('infinities by the names that programs give them', async () => {
    const words = ['trace', 'x + y', '--at', 'x=-inf,y=∞', '--json'];
    expect((await nabla(words)).json()[0]).toMatchObject({ value: 'NaN' });
  });

  test('ties and kinks of vectors as of numbers', async () => {
    const words = ['trace', 's = u^T max(x, y)', '--at', 'u=[2,3],x=[1,5],y=[1,1]'];
    const both = await nabla([...words, '--ties', 'both', '--json']);
    expect(both.json()[0]).toMatchObject({
      ties: 'both',
      kinks: ['x', 'y'],
      gradients: { x: [2, 3], y: [2, 0] },
    });
    const told = await nabla([...words, '--ties', 'first', '--lang', 'ko']);
    expect(told.stdout).toMatch(/x, y에서 .*first/);
  });

  test('where an input has a kink or a tie, it is told with the convention', async () => {
    const words = ['trace', 'max(x,y)', '--ties', 'first', '--at'];
    expect((await nabla([...words, 'x=1,y=1'])).stdout).toMatch(/tie.* x, y.*first/);
    expect((await nabla([...words, 'x=1,y=2'])).stdout).not.toContain('first');
  });

  test('a name without a value is asked for one; a misspelt function is not', async () => {
    const complaint = async (formula: string) =>
      (await nabla(['trace', formula, '--at', 'x=1'])).stderr;
    expect(await complaint('x*z')).toContain('z=1');
    expect(await complaint('tahn(x)')).not.toContain('tahn=1');
  });

  test('non-finite numbers go in and come out by their names', async () => {
    const words = ['trace', 'x*y', '--at', 'x=Infinity,y=NaN', '--json'];
    expect((await nabla(words)).json()[0]).toMatchObject({
      value: 'NaN',
      gradients: { x: 'NaN', y: 'Infinity' },
    });
  });

  test('vectors and matrices: gradients shaped like their inputs', async () => {
    const words = ['trace', 's = u^T relu(W x + b)', '--at', 'W=[[1,2],[-1,1]],x=[1,1]', '--json'];
    const given = await nabla([...words, '--at', 'u=[1,2],b=[0,1/2]']);
    expect(given.json()[0]).toMatchObject({
      value: 4,
      gradients: {
        u: [3, 0.5],
        W: [
          [1, 1],
          [2, 2],
        ],
        x: [-1, 4],
        b: [1, 2],
      },
    });
    const free = await nabla(['trace', 's = u^T f(W x + b)']);
    expect(free.code).toBe(0);
    expect(free.stdout).toMatch(/h = f\(z\).*\(2×1\)/);
    expect(free.stdout).toContain('→ x: Wᵀ ·');
  });

  test.each([
    ['x=1,x=2', 'two values'],
    ['x=1,alpha=2,α=3', 'same input'],
    ['x', 'not an assignment'],
    ['x=one', '“one” is not a number'],
    ['x=1/0', '“1/0” is not a number'],
    ['x=1e400', 'larger than any number'],
    ['x=[1,2', 'not a vector'],
    ['x=[]', 'not a vector'],
    ['x=[[1,2],[3]]', 'Row 2 of x'],
    ['2x=1', 'cannot name an input'],
    ['{"x": 1', 'no JSON object'],
    ['@nowhere.json', 'the file “nowhere.json” cannot be read'],
    ['{"x": "one"}', '“one” is not a number'],
    ['{"x": null}', '“null” is not a number'],
  ])('--at %s: exit code 2, and one line says %s', async (at, named) => {
    const { code, stdout, stderr } = await nabla(['trace', 'f = 2*x', '--at', at]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });

  test('the help tells the three conventions for ties, and what max(0, x) is', async () => {
    const { stdout } = await nabla(['trace', '--help']);
    for (const word of ['half', 'first', 'both', 'ReLU']) expect(stdout).toContain(word);
  });

  test.each([
    ['an expression that does not parse', ['trace', 'x*', '--at', 'x=1']],
    ['an input without a value', ['trace', 'x*y', '--at', 'x=1']],
  ])('%s: exit code 2 and one line that says what to mend', async (_, words) => {
    const { code, stdout, stderr } = await nabla(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
