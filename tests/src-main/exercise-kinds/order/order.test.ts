import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderAnswer } from '../../../../src-main/contract/exercise-kinds/order.ts';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { order } from '../../../../src-main/exercise-kinds/order/index.ts';
import { firstTooEarly } from '../../../../src-main/exercise-kinds/order/waits.ts';

const prepare = (expression: string, inputs: string[], rest: object = {}, variant = 0) =>
  order.prepare(order.spec.parse({ expression, inputs, ...rest }), variant);

const lecture = prepare('f = (x + y)*max(y, z)', ['x', 'y', 'z']);
const { nodes } = lecture.view.graph;
const sum = nodes.find(({ formula }) => formula.endsWith('x + y'))!.id;
const max = nodes.find(({ symbol }) => symbol === '\\max')!.id;
const right: OrderAnswer = { forward: [sum, max, 'f'], backward: ['f', sum, max, 'x', 'y', 'z'] };

const remarks = (verdict: Verdict): Record<string, [number, string]> =>
  verdict.status === 'unreadable'
    ? { problem: [0, verdict.problem.code] }
    : Object.fromEntries(
        verdict.parts.map(({ id, earned, feedback }) => [id, [earned, feedback[0]!.code]]),
      );
const message = (verdict: Verdict, part: string): string =>
  verdict.status === 'graded'
    ? verdict.parts.find(({ id }) => id === part)!.feedback[0]!.message.en
    : '';

describe('the lecture’s graph', () => {
  it.each([[[sum, max, 'f']], [[max, sum, 'f']]])('can be computed as %j', (forward) =>
    expect(remarks(lecture.grade({ ...right, forward }))['forward']).toEqual([1, 'right-order']),
  );

  it.each([
    [['f', sum, max, 'x', 'y', 'z']],
    [['f', max, sum, 'z', 'y', 'x']],
    [['f', max, 'z', sum, 'x', 'y']],
    [['f', sum, 'x', max, 'z', 'y']],
  ])('can be visited backward as %j', (backward) =>
    expect(remarks(lecture.grade({ ...right, backward }))['backward']).toEqual([1, 'right-order']),
  );

  it('names the first operation that comes too early, and what it waits for', () => {
    const verdict = lecture.grade({ ...right, forward: [max, 'f', sum] });
    expect(remarks(verdict)).toEqual({ forward: [0, 'too-early'], backward: [1, 'right-order'] });
    expect(message(verdict, 'forward')).toContain('$f$ comes too early, at place 2');
    expect(message(verdict, 'forward')).toContain(`waits for $${sum}$`);
  });

  it('says of a branch that was left before its gradient was complete what is missing', () => {
    const verdict = lecture.grade({ ...right, backward: ['f', sum, 'y', max, 'x', 'z'] });
    expect(remarks(verdict)['backward']).toEqual([0, 'gradient-incomplete']);
    expect(message(verdict, 'backward')).toContain('$y$ comes too early, at place 3');
    expect(message(verdict, 'backward')).toContain(`what comes back from $${max}$`);
  });

  it('knows the other direction', () => {
    const verdict = lecture.grade({
      forward: ['f', sum, max],
      backward: [...right.backward].reverse(),
    });
    expect(remarks(verdict)).toEqual({ forward: [0, 'reversed'], backward: [0, 'reversed'] });
  });

  it.each([
    [[sum, 'f'], 'node-missing'],
    [[sum, sum, 'f'], 'node-twice'],
    [[sum, max, 'f', 'x'], 'unknown-node'],
    [[], 'node-missing'],
  ])('cannot read %j: %s', (forward, code) =>
    expect(remarks(lecture.grade({ ...right, forward }))).toEqual({ problem: [0, code] }),
  );
});

it('never starts with a list that is already right', () => {
  for (let variant = 0; variant <= 20; variant += 1) {
    const task = prepare('f = (x + y)*max(y, z)', ['x', 'y', 'z'], {}, variant);
    const [forward, backward] = task.view.lists.map(({ nodes }) => nodes);
    const verdict = task.grade({ forward: forward!, backward: backward! });
    for (const [earned] of Object.values(remarks(verdict))) expect(earned).toBe(0);
  }
});

it('does not name the operations in the order of evaluation', () => {
  const inOrder = Array.from({ length: 12 }, (_, variant) => {
    const { view } = prepare('f = (x + y)*max(y, z)', ['x', 'y', 'z'], {}, variant + 4);
    const names = view.graph.nodes.filter(({ kind }) => kind === 'operation').map(({ id }) => id);
    const parts = names.filter((id) => id !== view.graph.output);
    return JSON.stringify(parts) === JSON.stringify(parts.toSorted());
  });
  expect(inOrder.filter(Boolean).length).toBeLessThan(4);
});

it('fresh graphs grow and all of their nodes lead to the output', () => {
  const sizes = [1, 4, 7, 10, 30].map((variant) => {
    const { graph } = prepare('f = (x + y)*max(y, z)', ['x', 'y', 'z'], {}, variant).view;
    for (const { id } of graph.nodes)
      expect(id === graph.output || graph.edges.some(({ from }) => from === id)).toBe(true);
    return graph.nodes.filter(({ kind }) => kind === 'operation').length;
  });
  expect(sizes).toEqual([3, 4, 5, 6, 9]);
});

describe('fresh graphs keep the shape', () => {
  /** Who feeds whom, by numbers from the output down, with ways of one edge for each chain. */
  const shapeOf = (expression: string, inputs: string[], variant: number): string => {
    const { graph } = prepare(expression, inputs, {}, variant).view;
    const walk = (id: string): string => {
      const into = graph.edges.filter(({ to }) => to === id).map(({ from }) => from);
      const uses = graph.edges.filter(({ from }) => from === id).length;
      if (into.length === 1 && uses < 2) return walk(into[0]!);
      return `${uses}[${into.map(walk).toSorted().join()}]`;
    };
    return walk(graph.output);
  };

  it.each([
    ['f = (x + y)*max(y, z)', ['x', 'y', 'z']],
    ['s = u*sigmoid(w*x + b)', ['u', 'w', 'x', 'b']],
    ['f = (x + y)*exp(x + y)', ['x', 'y']],
    ['f = max(x*y, exp(x*y) - x)', ['x', 'y']],
    ['f = (a*b + exp(a))*(max(a*b, c) - exp(a))', ['a', 'b', 'c']],
    ['f = x*x + y', ['x', 'y']],
  ])('of %s', (expression, inputs) => {
    const all = Array.from({ length: 16 }, (_, variant) => shapeOf(expression, inputs, variant));
    expect(new Set(all)).toEqual(new Set([all[0]]));
  });

  it('and are new eight times in a row', () => {
    const all = Array.from(
      { length: 9 },
      (_, variant) => prepare('f = (x + y)*exp(x + y)', ['x', 'y'], {}, variant).view.latex,
    );
    expect(new Set(all).size).toBe(9);
  });
});

/** Random needs among numbered nodes: each may need only nodes with smaller numbers. */
const needsOfDag = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc
      .tuple(...Array.from({ length: size }, (_, at) => fc.subarray([...Array(at).keys()])))
      .map((lists) => new Map(lists.map((needs, at) => [`${at}`, needs.map(String)]))),
  );

it('finds nothing too early exactly where every need stands before', () => {
  fc.assert(
    fc.property(
      needsOfDag.chain((needs) =>
        fc.tuple(
          fc.constant(needs),
          fc.shuffledSubarray([...needs.keys()], { minLength: needs.size }),
        ),
      ),
      ([needs, shuffled]) => {
        const place = (id: string): number => shuffled.indexOf(id);
        const isValid = [...needs].every(([id, before]) =>
          before.every((other) => place(other) < place(id)),
        );
        expect(firstTooEarly(shuffled, needs) === undefined).toBe(isValid);
        expect(firstTooEarly([...needs.keys()], needs)).toBeUndefined();
      },
    ),
  );
});

it('reads an order from a command line', () => {
  expect(lecture.answerFromText('a b, f; f b a')).toEqual({
    forward: ['a', 'b', 'f'],
    backward: ['f', 'b', 'a'],
  });
  expect(lecture.answerFromText('backward: f, a')).toEqual({ forward: [], backward: ['f', 'a'] });
  expect(lecture.answerFromText('{"forward": ["a"]}')).toEqual({ forward: ['a'], backward: [] });
});

it('tells an author of an expression that cannot be read, and of one without an order', () => {
  const problems = (expression: string, inputs: string[]) =>
    order.problems(order.spec.parse({ expression, inputs, ask: ['forward'] }));
  expect(problems('f = (x +', ['x'])[0]).toMatchObject({ part: 'expression' });
  expect(problems('f = exp(x)', ['x'])[0]).toMatchObject({ code: 'every-order-right' });
});
