import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceExpression } from '../../../../src-main/calculus/trace-expression.ts';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { graph } from '../../../../src-main/exercise-kinds/graph/index.ts';

const prepare = (spec: object, variant = 0) => graph.prepare(graph.spec.parse(spec), variant);

const lecture = prepare({
  expression: 'f = (x + y)*max(y, z)',
  at: { x: 1, y: 2, z: 0 },
  names: { a: 'x + y', b: 'max(y, z)' },
});
const key = lecture.solve().entries;

/** The parts that are not simply right: id, mark and code. */
const remarks = (verdict: Verdict) => {
  if (verdict.status === 'unreadable') return [verdict.problem.code];
  return verdict.parts
    .map(({ id, earned, feedback }) => [id, earned, feedback[0]!.code] as const)
    .filter(([, , code]) => !code.startsWith('right-'));
};
const answered = (entries: Record<string, string>, task = lecture) =>
  task.grade({ entries: { ...task.solve().entries, ...entries } });

describe('the graph of the lecture', () => {
  it('has the key 2, 5, 0 with 20 blanks in the order of working', () => {
    expect(key).toMatchObject({ 'upstream.x': '2', 'upstream.y': '5', 'upstream.z': '0' });
    expect(Object.keys(key).slice(0, 4)).toEqual(['value.a', 'value.b', 'value.f', 'local.a.0']);
    expect(lecture.grade({ entries: key })).toMatchObject({ earned: 20, outOf: 20 });
    expect(lecture.view.blanks.find(({ id }) => id === 'upstream.f')).toMatchObject({ given: 1 });
  });

  it('says why each right number is right', () => {
    const verdict = lecture.grade({ entries: key });
    const said = (id: string) =>
      verdict.status === 'graded' &&
      verdict.parts.find((part) => part.id === id)!.feedback[0]!.message.en;
    expect(said('value.a')).toBe('$a = x + y = 1 + 2$.');
    expect(said('local.f.0')).toContain('$b = 2$');
    expect(said('downstream.b.0')).toContain('$3 \\cdot 1 = 3$');
    expect(said('upstream.y')).toContain('$2 + 3 = 5$');
  });

  it('puts no second brackets round a number in a call, and keeps those round a factor', () => {
    const task = prepare({ expression: 'f = max(tanh(x), y)*x', at: { x: -2, y: -1 } });
    const text = JSON.stringify(task.solution());
    expect(text).toContain('\\\\tanh(-2)');
    expect(text).toContain('\\\\max(-0.964, -1)');
    expect(text).toContain('(-0.964) \\\\cdot (-2)');
  });

  it.each([
    ['a product by its own input', { 'local.f.0': '3' }, 'own-input', 'a \\to f'],
    ['max letting both through', { 'local.b.1': '1' }, 'max-to-both', 'z \\to b'],
    ['max stopping the winner', { 'local.b.0': '0' }, 'wrong-winner', 'y \\to b'],
    ['a forgotten sum', { 'upstream.y': '3' }, 'branch-not-summed', 'y \\to b'],
    ['the last path kept', { 'upstream.y': '2' }, 'last-path', 'y \\to a'],
    ['multiplied paths', { 'upstream.y': '6' }, 'paths-not-added', 'y'],
    ['averaged paths', { 'upstream.y': '2.5' }, 'paths-not-added', 'y'],
    ['no upstream', { 'downstream.b.0': '1' }, 'upstream-left-out', 'y \\to b'],
    ['no local', { 'downstream.b.1': '3' }, 'max-to-both', 'z \\to b'],
    ['the sum on one edge', { 'downstream.a.1': '5' }, 'whole-for-edge', 'y \\to a'],
    ['the sign', { 'upstream.b': '-3' }, 'sign', 'b$'],
    ['a halved sum', { 'local.a.0': '1/2' }, 'halved-at-add', 'x \\to a'],
    ['a value for a gradient', { 'upstream.a': '6' }, 'function-for-derivative', 'a \\to f'],
    ['upstream in a local', { 'local.a.0': '2' }, 'upstream-included', 'x \\to a'],
    ['another operation', { 'value.f': '5' }, 'other-operation', 'f'],
  ])('names %s and the edge', (_, entries, code, edge) => {
    const verdict = answered(entries);
    const [id] = Object.keys(entries);
    expect(remarks(verdict)).toContainEqual([id, 0, code]);
    if (verdict.status !== 'graded') return;
    const { message } = verdict.parts.find((part) => part.id === id)!.feedback[0]!;
    expect(message.en).toContain(`$${edge}`);
    expect(message.ko).toContain(`$${edge}`);
    expect(message.ko).toMatch(/[가-힣]/);
  });

  it('shows the figures of an unexplained slip', () => {
    const verdict = answered({ 'downstream.f.0': '17' });
    expect(remarks(verdict)).toEqual([['downstream.f.0', 0, 'wrong-downstream']]);
    expect(JSON.stringify(verdict)).toContain('upstream × local is $1 \\\\cdot 2$');
  });
});

describe('errors are carried forward', () => {
  it('one slip costs one mark when everything after follows from it', () => {
    // a = 4 instead of 3: f = 8, ∂f/∂b = 4, so 4 flows to y and y gets 2 + 4 = 6.
    const verdict = answered({
      'value.a': '4',
      'value.f': '8',
      'local.f.1': '4',
      'downstream.f.1': '4',
      'upstream.b': '4',
      'downstream.b.0': '4',
      'upstream.y': '6',
    });
    expect(verdict).toMatchObject({ earned: 19, outOf: 20 });
    expect(remarks(verdict).map(([, , code]) => code)).toEqual([
      'wrong-value',
      ...Array<string>(6).fill('carried-forward'),
    ]);
  });

  it('takes the right number too where it no longer follows', () => {
    expect(answered({ 'value.a': '4' })).toMatchObject({ earned: 19 });
  });

  it('does not carry a second slip', () => {
    expect(answered({ 'value.a': '4', 'value.f': '9' })).toMatchObject({ earned: 18 });
  });

  it('holds for any slip in any forward value of any graph', () => {
    const small = fc.integer({ min: 1, max: 6 });
    const expression = 'f = (x + y)*max(y, z) + x*z';
    fc.assert(
      fc.property(small, small, small, fc.integer({ min: 13, max: 99 }), (x, y, z, slip) => {
        fc.pre(y !== z);
        const task = prepare({ expression, at: { x, y, z }, names: { a: 'x + y' } });
        // The same graph with the slip as an input is what the learner goes on with.
        const own = traceExpression('f = a*max(y, z) + x*z', { x, y, z, a: slip });
        const entries: Record<string, string> = {
          ...task.solve().entries,
          'value.a': String(slip),
        };
        const product = own.nodes.find((node) => node.inputs[0] === 'a')!;
        const [, toMax] = product.edges;
        entries['value.c'] = String(product.value);
        entries['value.f'] = String(own.value);
        entries['local.c.1'] = entries['downstream.c.1'] = String(toMax!.local);
        entries['upstream.b'] = String(toMax!.downstream);
        const verdict = task.grade({ entries });
        expect(verdict).toMatchObject({ status: 'graded' });
        const marks = verdict.status === 'graded' ? verdict.parts : [];
        const lost = marks.filter(({ earned }) => earned === 0).map(({ id }) => id);
        expect(lost).toEqual(['value.a']);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is not an attempt, and what is half of one', () => {
  it('nothing filled is not an attempt', () => {
    expect(remarks(lecture.grade({ entries: {} }))).toEqual(['nothing-filled']);
    expect(remarks(lecture.grade({ entries: { 'value.a': '  ' } }))).toEqual(['nothing-filled']);
  });

  it('something filled earns what is right; the rest is still empty', () => {
    const verdict = lecture.grade({ entries: { 'value.a': '3', 'value.b': '9' } });
    expect(verdict).toMatchObject({ earned: 1, outOf: 20 });
    expect(remarks(verdict).filter(([, , code]) => code === 'empty')).toHaveLength(18);
  });

  it('an unreadable entry names its blank', () => {
    expect(answered({ 'upstream.y': 'five' })).toMatchObject({
      status: 'unreadable',
      problem: { code: 'entry-unreadable', part: 'upstream.y', at: { start: 0, end: 4 } },
    });
    expect(answered({ 'upstream.q': '1' })).toMatchObject({ problem: { code: 'unknown-blank' } });
    expect(answered({ constructor: '1' })).toMatchObject({
      problem: { code: 'unknown-blank' },
    });
  });
});

describe('special nodes', () => {
  it('counts both edges of x times x', () => {
    const task = prepare({ expression: 'f = x*x', at: { x: 3 } });
    expect(task.solve().entries).toMatchObject({ 'downstream.f.1': '3', 'upstream.x': '6' });
    expect(remarks(answered({ 'upstream.x': '3' }, task))).toEqual([
      ['upstream.x', 0, 'last-path'],
    ]);
  });

  it('tells the path that arrives last from the others', () => {
    const task = prepare({ expression: 'f = x/x', at: { x: 2 }, ask: ['upstream'] });
    expect(task.solve().entries).toEqual({ 'upstream.x': '0' });
    const codeOf = (entry: string) => remarks(answered({ 'upstream.x': entry }, task))[0]![2];
    expect(codeOf('-1/2')).toBe('last-path');
    expect(codeOf('1/2')).toBe('branch-not-summed');
  });

  it('lets a gradient arrive from above', () => {
    const task = prepare({ expression: 'f = x*y', at: { x: 3, y: -4 }, upstream: 2 });
    expect(task.solve().entries).toMatchObject({ 'upstream.x': '-8', 'upstream.y': '6' });
    expect(task.view.blanks.find(({ id }) => id === 'upstream.x')!.latex).toContain('\\partial L');
    expect(remarks(answered({ 'downstream.f.0': '-4', 'upstream.x': '-4' }, task))).toEqual([
      ['downstream.f.0', 0, 'upstream-left-out'],
      ['upstream.x', 1, 'carried-forward'],
    ]);
  });

  it('follows the convention for ties that it declares, and says so', () => {
    const tie = { expression: 'f = max(x, y)', at: { x: 2, y: 2 } };
    const shares = (ties: string) =>
      Object.values(prepare({ ...tie, ties, ask: ['local'] }).solve().entries);
    expect(shares('half')).toEqual(['0.5', '0.5']);
    expect(shares('first')).toEqual(['1', '0']);
    expect(shares('both')).toEqual(['1', '1']);
    const task = prepare({ ...tie, ask: ['local'] });
    expect(task.view.tied).toBe(true);
    expect(task.view.ties).toBe('half');
    expect(remarks(answered({ 'local.f.0': '1', 'local.f.1': '0' }, task))).toEqual([
      ['local.f.0', 0, 'tie-convention'],
      ['local.f.1', 0, 'tie-convention'],
    ]);
  });

  it('shares a tie of three in thirds, and names another convention or a pair taken first', () => {
    const three = { expression: 'f = max(x, y, z, w)', at: { x: 2, y: 2, z: 2, w: 1 } };
    const task = prepare({ ...three, ask: ['local'] });
    expect(Object.values(task.solve().entries).map(Number)).toBeAllClose([1 / 3, 1 / 3, 1 / 3, 0]);
    expect(remarks(answered({}, task))).toEqual([]);
    expect(
      remarks(answered({ 'local.f.0': '1/4', 'local.f.2': '0.5', 'local.f.3': '1' }, task)),
    ).toEqual([
      ['local.f.0', 0, 'tie-convention'],
      ['local.f.2', 0, 'tie-convention'],
      ['local.f.3', 0, 'max-to-both'],
    ]);
    const clear = prepare({ ...three, at: { x: 2, y: 3, z: 1, w: 1 }, ask: ['local'] });
    expect(remarks(answered({ 'local.f.1': '0' }, clear))).toEqual([
      ['local.f.1', 0, 'wrong-winner'],
    ]);
  });

  it('knows f′ taken at the output, f for f′, and swapped inputs', () => {
    const tanh = prepare({ expression: 'f = tanh(x)', at: { x: 0.5 }, ask: ['local'] });
    const h = Math.tanh(0.5);
    expect(remarks(answered({ 'local.f.0': String(1 - Math.tanh(h) ** 2) }, tanh))).toEqual([
      ['local.f.0', 0, 'derivative-at-output'],
    ]);
    expect(remarks(answered({ 'local.f.0': String(h) }, tanh))).toEqual([
      ['local.f.0', 0, 'function-for-derivative'],
    ]);
    const quotient = prepare({ expression: 'f = x/y', at: { x: 3, y: 2 }, ask: ['local'] });
    expect(remarks(answered({ 'local.f.0': '-0.75' }, quotient))).toEqual([
      ['local.f.0', 0, 'swapped-inputs'],
    ]);
  });

  it('knows a slip on one path inside the sum at a branch', () => {
    const task = prepare({ expression: 'f = x*y + x', at: { x: 2, y: -3 }, ask: ['upstream'] });
    expect(remarks(answered({ 'upstream.x': '3' }, task))).toEqual([
      ['upstream.x', 0, 'own-input'],
    ]);
  });

  it('asks for more digits where one is too few', () => {
    const task = prepare({ expression: 'f = exp(x)', at: { x: 1 }, ask: ['value'] });
    expect(remarks(answered({ 'value.f': '3' }, task))).toEqual([['value.f', 0, 'more-digits']]);
    expect(remarks(answered({ 'value.f': '2.72' }, task))).toEqual([]);
  });
});

describe('answers from a command line', () => {
  it('come as JSON or as pairs', () => {
    const entries = { 'value.a': '3', 'value.b': '1/2' };
    expect(lecture.answerFromText('value.a=3, value.b = 1/2')).toEqual({ entries });
    expect(lecture.answerFromText('{"value.a": 3, "value.b": "1/2"}')).toEqual({ entries });
    expect(lecture.answerFromText('{"entries": {"value.a": 3, "value.b": "1/2"}}')).toEqual({
      entries,
    });
    expect(() => lecture.answerFromText('{"value.a"')).toThrow(/JSON/);
  });
});
