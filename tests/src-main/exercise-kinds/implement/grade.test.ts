import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { implement } from '../../../../src-main/exercise-kinds/implement/index.ts';
import {
  implementTaskNames,
  implementTasks,
  type ImplementTaskName,
} from '../../../../src-main/exercise-kinds/implement/tasks/index.ts';

const prepare = (task: ImplementTaskName) => implement.prepare({ task }, 0);
const said = (verdict: Verdict, part: string): string[] =>
  verdict.status === 'graded'
    ? verdict.parts.find(({ id }) => id === part)!.feedback.map(({ code }) => code)
    : [verdict.problem.code];

/** The right code of a task with one piece of it exchanged. */
function changed(task: ImplementTaskName, from: string, to: string): Promise<Verdict> {
  const { code } = prepare(task).solve();
  expect(code).toContain(from);
  return prepare(task).grade({ code: code.replace(from, to) });
}

describe.each(implementTaskNames)('%s', (name) => {
  it('is right with its own solution and not with the frame to start from', async () => {
    const task = prepare(name);
    const verdict = await task.grade(task.solve());
    expect(verdict).toMatchObject({ status: 'graded' });
    if (verdict.status === 'graded') expect(verdict.earned).toBe(verdict.outOf);
    expect(await task.grade({ code: task.view.starter.en })).toMatchObject({
      status: 'graded',
      earned: 0,
    });
  });
});

// On a machine that is busy with other things, code is now and then stopped before it is done.
describe.each(implementTaskNames)('variants of %s', { retry: 3 }, (name) => {
  const variant = (number: number) => implement.prepare({ task: name }, number);

  it.each([1, 2, 3, 4, 7])('variant %i is right with its own solution only', async (number) => {
    const task = variant(number);
    expect(await task.grade(task.solve())).toMatchObject({ earned: task.view.functions.length });
    expect(await task.grade({ code: task.view.starter.ko })).toMatchObject({ earned: 0 });
  });

  it('is the same each time, and asks for other numbers in each', () => {
    const calls = (number: number) =>
      JSON.stringify(
        implementTasks[name](number)
          .checks()
          .map(({ call }) => call),
      );
    expect(calls(3)).toBe(calls(3));
    expect(new Set([0, 1, 2, 3].map(calls)).size).toBe(4);
  });

  it('has comments in Korean where the app is in Korean', () => {
    const { en, ko } = variant(0).view.starter;
    expect(ko).toMatch(/\/\/ .*[가-힣]/);
    expect(en).not.toMatch(/[가-힣⟦]/);
    expect(ko.replaceAll(/\/\/.*/g, '')).toBe(en.replaceAll(/\/\/.*/g, ''));
  });
});

it('the solution of variant 0 does not pass as one with other parameters', async () => {
  for (const name of ['add', 'multiply', 'max', 'relu', 'sigmoid'] as const) {
    const { code } = prepare(name).solve();
    expect(await implement.prepare({ task: name }, 1).grade({ code })).toMatchObject({ earned: 0 });
  }
});

it.each([
  ['sigmoid', 'factor of the inner function', '2 * ', '', 'inner-derivative-forgotten'],
  [
    'relu',
    'leak',
    'xi > 0 ? upstream[i] : 0.1 * upstream[i]',
    'xi > 0 ? upstream[i] : 0',
    'leak-forgotten',
  ],
  ['multiply', 'scale', '3 * up', 'up', 'factor-forgotten'],
  ['max', 'winner', 'x[i] < y[i]', 'x[i] > y[i]', 'wrong-winner'],
  ['add', 'sign', '-up', 'up', 'sign-at-subtraction'],
] as const)('%s, variant 1: the %s forgotten is named', async (name, _, from, to, slip) => {
  const task = implement.prepare({ task: name }, 1);
  const { code } = task.solve();
  const backward = code.indexOf('function backward');
  const broken = code.slice(0, backward) + code.slice(backward).replaceAll(from, to);
  expect(broken).not.toBe(code);
  expect(said(await task.grade({ code: broken }), 'backward')[0]).toBe(slip);
});

it.each([
  ['a list of exports at its end', '\nexport { forward,\n  backward };\n'],
  ['TypeScript of other kinds', '\nenum A { B }\nconst k = [1] as const;\n'],
])('code with %s is read', async (_, after) => {
  const { code } = prepare('relu').solve();
  expect(await prepare('relu').grade({ code: code + after })).toMatchObject({ earned: 2 });
});

it.each([
  ['lines', '\n'],
  ['indented lines', '\n  '],
  ['spaces', ' '],
  ['exports', 'export {'],
])('50,000 characters of nothing but %s come to an end', async (_, piece) => {
  const code = piece.repeat(50_000 / piece.length);
  expect(await prepare('relu').grade({ code })).toMatchObject({ status: 'unreadable' });
});

it('JavaScript without types, exported functions and arrow functions are read too', async () => {
  const relu = prepare('relu');
  expect(
    await relu.grade({
      code: `export const forward = (x) => x.map((v) => (v > 0 ? v : 0));
export function backward(x, upstream) { return [x.map((v, i) => (v > 0 ? upstream[i] : 0))]; }`,
    }),
  ).toMatchObject({ earned: 2, outOf: 2 });
  expect(
    await relu.grade({
      code: `const forward = (x: Float64Array) => Float64Array.from(x, (v) => Math.max(0, v));
const backward = (x: number[], upstream: number[]) => [upstream.map((up, i) => up * Number(x[i]! > 0))];`,
    }),
  ).toMatchObject({ earned: 2 });
});

it('a right backward is held against central differences of the learner’s own forward', async () => {
  const verdict = await prepare('sigmoid').grade(prepare('sigmoid').solve());
  expect(said(verdict, 'backward')).toEqual(['right', 'gradient-check']);
  const text = JSON.stringify(verdict);
  const [, difference] = /differ by at most `([\d.e-]+)`/.exec(text)!;
  expect(Number(difference)).toBeLessThan(1e-8);
});

describe('typical slips are worked out and named', () => {
  it.each<[ImplementTaskName, string, string, string]>([
    ['add', 'return [dx, dy]', 'return [x.map(() => 1), y.map(() => 1)]', 'upstream-left-out'],
    ['add', 'return [dx, dy]', 'return [dx, upstream.map((up) => -up)]', 'sign-at-subtraction'],
    ['multiply', 'up * y[i]);\n  const dy = upstream.map((up, i) => up * x[i]', 'up * x[i]);\n  const dy = upstream.map((up, i) => up * y[i]', 'own-input'],
    ['multiply', 'return [dx, dy]', 'return [y, x]', 'upstream-left-out'],
    ['max', '(x[i] > y[i] ? up : 0)', 'up', 'wrong-value'],
    ['max', 'return [dx, dy]', 'return [upstream, upstream]', 'max-to-both'],
    ['max', 'return [dx, dy]', 'return [dy, dx]', 'wrong-winner'],
    ['relu', '(xi > 0 ? upstream[i] : 0)', '(xi > 0 ? 1 : 0)', 'upstream-left-out'],
    ['relu', '(xi > 0 ? upstream[i] : 0)', 'upstream[i]', 'local-left-out'],
    ['sigmoid', 'si * (1 - si)', 'si', 'function-for-derivative'],
    ['sigmoid', 'si * (1 - si)', '(1 - si)', 'factor-forgotten'],
    ['sigmoid', 'upstream[i] * si', 'si', 'upstream-left-out'],
    ['matmul', 'transpose(B)', 'B', 'wrong-value'],
    ['matmul', '[forward(upstream, transpose(B)), forward(transpose(A), upstream)]', '[forward(upstream, B), forward(A, upstream)]', 'transpose-forgotten'],
    ['matmul', '[forward(upstream, transpose(B)), forward(transpose(A), upstream)]', '[transpose(forward(upstream, transpose(B))), transpose(forward(transpose(A), upstream))]', 'transposed'],
    ['softmax-cross-entropy', '(pi - (i === target ? 1 : 0))', 'pi', 'target-forgotten'],
    ['softmax-cross-entropy', 'upstream * (pi', '(pi', 'upstream-left-out'],
    ['add-bias', 'return [upstream, db]', 'return [upstream, upstream]', 'not-summed-over-batch'],
    ['add-bias', 'sum + row[k], 0)', 'row[k], 0)', 'one-example-only'],
    ['add-bias', 'sum + row[k], 0)', 'sum + row[k], 0) / upstream.length', 'averaged-over-batch'],
    ['add-bias', 'upstream.reduce((sum, row) => sum + row[k], 0)', 'upstream[k].reduce((sum, one) => sum + one, 0)', 'wrong-axis'],
    ['graph-backward', 'gradients[input] +=', 'gradients[input] =', 'overwritten'],
    ['graph-backward', 'topologicalOrder(nodes, output).reverse()', 'nodes.keys()', 'no-topological-order'],
    ['graph-backward', 'gradients[output] = 1;', '', 'seed-missing'],
  ])('%s with %s as %s: %s', async (task, from, to, code) => {
    const [first, input] = said(await changed(task, from, to), 'backward');
    expect([first, input]).toEqual([code, 'failing-input']);
  }); // prettier-ignore

  it('add-bias with a bias for each example: wrong-axis, in forward', async () => {
    expect(said(await changed('add-bias', 'zij + b[j]', 'zij + b[i]'), 'forward')).toEqual([
      'wrong-axis',
      'failing-input',
    ]);
  });

  it.each([
    ['below[i] = xi - h', 'below[i] = xi', 'wrong-value'],
    ['(2 * h)', 'h', 'divided-by-h'],
    [
      'below[i] = xi - h;\n    return (f(above) - f(below)) / (2 * h)',
      'return (f(above) - f(x)) / h',
      'forward-difference',
    ],
    ['const above = [...x];', 'const above = x;', 'wrong-value'],
  ])('numeric-gradient with %s as %s: %s', async (from, to, code) => {
    expect(said(await changed('numeric-gradient', from, to), 'numericGradient')[0]).toBe(code);
  });

  it('a softmax that overflows is told so', async () => {
    const naive = `function forward(z, t) {
  const p = z.map(Math.exp);
  return -Math.log(p[t] / p.reduce((a, b) => a + b));
}`;
    const code = prepare('softmax-cross-entropy')
      .solve()
      .code.replace(/function forward[\s\S]*?\n}/, naive);
    const verdict = await prepare('softmax-cross-entropy').grade({ code });
    expect(said(verdict, 'forward')).toEqual(['not-finite', 'failing-input']);
  });

  it.each([
    ['return [dx, dy]', 'return dx', 'wrong-shape'],
    ['return [dx, dy]', 'return { dx, dy }', 'not-numbers'],
    ['return [dx, dy]', '[dx, dy]', 'nothing-returned'],
    ['return [dx, dy]', 'return [dx, NaN]', 'wrong-shape'],
    ['return [dx, dy]', 'return [dx, dy.map(() => NaN)]', 'not-finite'],
    ['return [dx, dy]', 'throw new Error("later")', 'thrown'],
  ])('multiply with %s as %s: %s', async (from, to, code) => {
    expect(said(await changed('multiply', from, to), 'backward')[0]).toBe(code);
  });
});

it('shows the failing input with what was expected and what came', async () => {
  const verdict = await changed('max', 'Math.max(xi, y[i])', 'Math.min(xi, y[i])');
  const message =
    verdict.status === 'graded' ? verdict.parts[0]!.feedback.at(-1)!.message : undefined;
  expect(message!.en).toMatch(
    /^`forward\(\[.+\], \[.+\]\)` should give `\[.+\]` and gave `\[.+\]`\.$/,
  );
  expect(message!.ko).toMatch(/이어야 하는데/);
});

it('shows what the code printed, and nothing of the gradient check', async () => {
  const verdict = await changed(
    'add',
    '  return x.map',
    '  console.log("add", x);\n  return x.map',
  );
  const printed = verdict.status === 'graded' && verdict.parts.find(({ id }) => id === 'console');
  expect(printed).toMatchObject({ outOf: 0 });
  expect(printed && printed.feedback[0]!.message.en.trim().split('\n')).toHaveLength(3);
});

it.each([
  ['function forward(x) {\n  return x +;\n}', 'syntax', { start: 24, end: 35 }],
  ['const forward = 3;', 'function-missing', undefined],
  ['', 'function-missing', undefined],
])('%j cannot be read: %s', async (code, problem, at) => {
  const verdict = await prepare('relu').grade({ code });
  expect(verdict).toMatchObject({ status: 'unreadable', problem: { code: problem } });
  if (verdict.status === 'unreadable') expect(verdict.problem.at).toEqual(at);
});
