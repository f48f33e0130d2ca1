import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCorrect, type Verdict } from '../../../../src-main/contract/verdict.ts';
import { numeric } from '../../../../src-main/exercise-kinds/numeric/index.ts';

const prepare = (quantity: string, given: object, rest: object = {}, variant = 0) =>
  numeric.prepare(numeric.spec.parse({ quantity, given, ...rest }), variant);

const codes = (verdict: Verdict): string[] =>
  verdict.status === 'graded'
    ? verdict.parts.map(({ feedback }) => feedback[0]!.code)
    : [verdict.problem.code];

const softmax = prepare('softmax', { z: [1, 0, -1] });
const typed = (task: ReturnType<typeof prepare>, ...texts: string[]) =>
  task.grade({ entries: Object.fromEntries(texts.map((text, at) => [`${at + 1}`, text])) });

describe('what counts as the number', () => {
  // p = (0.66524…, 0.24473…, 0.09003…)
  it.each([['0.665'], ['0.6652'], ['0.66524096'], ['e/(e + 1 + e^-1)'], ['1/(1 + e^-1 + e^-2)']])(
    'takes %s for 0.66524…',
    (text) => expect(codes(typed(softmax, text))[0]).toBe('right-entry'),
  );

  it.each([
    ['0.67', 'more-digits'],
    ['0.7', 'more-digits'],
    ['0.667', 'wrong-entry'],
    ['1', 'hard-max'],
    ['-0.665', 'wrong-entry'],
    ['0', 'wrong-entry'],
    ['2.718', 'not-normalized'],
  ])('does not take %s: %s', (text, code) => expect(codes(typed(softmax, text))[0]).toBe(code));

  it('asks for as many digits as the exercise says', () => {
    const two = prepare('softmax', { z: [1, 0, -1] }, { digits: 2 });
    expect(codes(typed(two, '0.67'))[0]).toBe('right-entry');
  });

  it('reads what is not a number as a slip of the pen, and counts no attempt', () => {
    expect(typed(softmax, '0.6', 'x')).toMatchObject({
      status: 'unreadable',
      problem: { code: 'entry-unreadable', part: '2' },
    });
    expect(codes(typed(softmax))).toEqual(['nothing-filled']);
    expect(codes(softmax.grade({ entries: { '4': '1' } }))).toEqual(['unknown-cell']);
  });

  it('never throws on what is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(['graded', 'unreadable']).toContain(typed(softmax, text).status);
      }),
    );
  });
});

describe('marks', () => {
  it('gives one for each entry, and says what is still empty', () => {
    const verdict = typed(softmax, '0.665', '', '0.5');
    expect(verdict).toMatchObject({ status: 'graded', earned: 1, outOf: 3 });
    expect(codes(verdict)).toEqual(['right-entry', 'empty', 'wrong-entry']);
  });

  it('shows the figures of a right entry, and of a wrong one without its result', () => {
    const said = JSON.stringify(typed(softmax, '0.665', '0.5'));
    expect(said).toContain('= 0.6652');
    expect(said).not.toContain('0.2447');
  });

  it('gives the reason once, not at every entry', () => {
    const said = JSON.stringify(typed(softmax, '0.5', '0.5', '0.5'));
    expect(said.match(/divided by the same sum/g)).toHaveLength(1);
  });

  it('tells a decimal comma to be a point', () => {
    expect(JSON.stringify(typed(softmax, '0,665'))).toContain('with a point');
  });

  it('types its own key without what the machine adds', () => {
    const step = { optimizer: 'momentum', rate: 0.1, theta: [2, -1], gradients: [[1, -3], [2, 4]] }; // prettier-ignore
    expect(prepare('optimizer-step', step).solve().entries).toEqual({ '1': '1.61', '2': '-0.83' });
  });

  it('keeps the key to itself', () => {
    expect(JSON.stringify(softmax.view)).not.toMatch(/0\.66|0\.24|0\.09/);
  });
});

describe('typical slips are worked out and named', () => {
  it.each([
    ['cross-entropy', { z: [0, 1], target: 1 }, [String(1.3132617 / Math.LN2)], 'log-base-2'],
    ['cross-entropy', { z: [0, 1], target: 1 }, ['-1.3132617'], 'sign'],
    ['cross-entropy', { z: [0, 1], target: 1 }, ['0.3132617'], 'other-class'],
    ['logits-gradient', { z: [0, Math.log(3)], target: 1 }, ['0.25', '0.75'], 'target-forgotten'],
    ['logits-gradient', { z: [0, Math.log(3)], target: 1 }, ['0.75', '-0.75'], 'sign'],
    ['l2-term', { theta: [3, -2], lambda: 0.1, ask: 'term' }, ['0.65'], 'factor-half'],
    ['l2-term', { theta: [3, -2], lambda: 0.1, ask: 'term' }, ['0.1'], 'not-squared'],
    ['l2-term', { theta: [3, -2], lambda: 0.1, ask: 'gradient' }, ['0.3'], 'factor-two-forgotten'],
    [
      'optimizer-step',
      { optimizer: 'adam', rate: 0.1, theta: [1], gradients: [[2]] },
      // m = 0.2 and r = 0.004, used as they are.
      [String(1 - (0.1 * 0.2) / Math.sqrt(0.004))],
      'bias-correction-forgotten',
    ],
    [
      'optimizer-step',
      { optimizer: 'sgd', rate: 0.1, theta: [1], gradients: [[3]] },
      ['1.3'],
      'sign',
    ],
    [
      'optimizer-step',
      { optimizer: 'adagrad', rate: 0.5, theta: [1], gradients: [[3], [4]] },
      ['0'],
      'memory-forgotten',
    ],
    [
      'scheduled-rate',
      { schedule: 'halving', rate: 0.8, every: 5, t: 7 },
      ['0.303'],
      'floor-forgotten',
    ],
    [
      'scheduled-rate',
      { schedule: 'exponential', rate: 0.5, k: 0.1, t: 7 },
      ['0.4966'],
      'base-forgotten',
    ],
    [
      'initial-scale',
      { initializer: 'xavier', ask: 'range', inputs: 250, outputs: 100 },
      [String(6 / 350)],
      'root-forgotten',
    ],
    ['norm-clipping', { g: [6, -8], limit: 5 }, ['5', '-5'], 'clipped-by-entry'],
    ['central-difference', { f: 'x^3', x: 2, h: 0.5 }, ['12'], 'exact-derivative'],
    [
      'activation-derivative',
      { activation: 'sigmoid', z: [2] },
      ['0.8808'],
      'function-for-derivative',
    ],
    ['activation-derivative', { activation: 'sigmoid', z: [2] }, ['-2'], 'input-for-value'],
    [
      'logits-gradient',
      { z: [0, Math.log(3)], target: 1 },
      ['-0.140625', '0.140625'],
      'extra-softmax-slope',
    ],
    // z = 1 and h = tanh 1: δ = 2 (1 − h²).
    [
      'layer-gradient',
      { activation: 'tanh', W: [[1]], x: [3], b: [-2], u: [2], by: 'b' },
      [String(2 * (1 - Math.tanh(Math.tanh(1)) ** 2))],
      'derivative-at-output',
    ],
    [
      'layer-gradient',
      { activation: 'tanh', W: [[1]], x: [3], b: [-2], u: [2], by: 'b' },
      [String(2 * (1 - Math.tanh(1) ** 2) ** 2)],
      'activation-derivative-twice',
    ],
    [
      'layer-gradient',
      { activation: 'tanh', W: [[1]], x: [3], b: [-2], u: [2], by: 'W' },
      [String(2 * (1 - Math.tanh(1) ** 2) * Math.tanh(1))],
      'activation-for-input',
    ],
    [
      'layer-gradient',
      {
        activation: 'relu',
        W: [
          [1, 3],
          [2, -1],
        ],
        x: [2, 1],
        b: [1, -4],
        u: [5, 7],
        by: 'x',
      },
      // z = (6, −1): Wᵀu = (19, 8), and f′ = (1, 0).
      ['19', '0'],
      'derivative-after-weights',
    ],
  ])('%s of %j: %j is %s', (quantity, given, texts, code) => {
    const verdict = typed(prepare(quantity, given), ...texts);
    expect(codes(verdict)).toContain(code);
    expect(isCorrect(verdict)).toBe(false);
  });

  it('prefers the slip that explains the most entries', () => {
    // (0.25, 0.75) is p; the second entry alone would also fit others.
    const verdict = typed(prepare('softmax', { z: [1, 0] }), '2.718', '1');
    expect(codes(verdict)).toEqual(['not-normalized', 'not-normalized']);
  });

  it('names a transposed Jacobian', () => {
    const given = { activation: 'identity', W: [[1, 2], [3, 4]], x: [1, 1], b: [0, 0] }; // prettier-ignore
    const verdict = prepare('layer-jacobian', given).grade({
      entries: { '1.1': '1', '1.2': '3', '2.1': '2', '2.2': '4' },
    });
    expect(codes(verdict)).toEqual(['right-entry', 'transposed', 'transposed', 'right-entry']);
  });
});

describe('fresh variants', () => {
  const spec = { z: [1, 0, -1] };
  const givens = (variant: number) => prepare('softmax', spec, {}, variant).view.givens[0]!.latex;

  it('are the same for the same number and different for others', () => {
    expect(givens(3)).toBe(givens(3));
    expect(new Set([5, 6, 7, 8, 9, 10].map(givens)).size).toBe(6);
  });

  it('never shrink, and grow to four scores', () => {
    const sizes = [1, 5, 9, 20].map((variant) => prepare('softmax', spec, {}, variant).view.rows);
    expect(sizes).toEqual([3, 3, 4, 4]);
  });

  it('differ from the written numbers and from those before them', () => {
    const few = { schedule: 'halving', rate: 0.4, every: 5, t: 13 };
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((variant) =>
      prepare('scheduled-rate', few, {}, variant)
        .view.givens.map(({ latex }) => latex)
        .join(),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('hide no slip that the written numbers tell: a dead unit stays among those of ReLU', () => {
    const layer = { activation: 'relu', W: [[1, 2], [3, -1]], x: [1, 2], b: [1, -4], u: [3, -2], by: 'W' }; // prettier-ignore
    for (const variant of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const task = prepare('layer-gradient', layer, {}, variant);
      expect(Object.values(task.solve().entries).map(Number)).toContain(0);
    }
  });

  it('have no score as large as another', () => {
    for (const variant of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const key = Object.values(prepare('softmax', spec, {}, variant).solve().entries);
      expect(new Set(key).size).toBe(key.length);
    }
  });
});

describe('what an author must mend', () => {
  const problems = (quantity: string, given: object) =>
    numeric.problems(numeric.spec.parse({ quantity, given }));

  it('names a given that does not fit', () => {
    expect(problems('softmax', { z: ['one'] })[0]).toMatchObject({
      code: 'wrong-type',
      part: 'given.z.0',
    });
    expect(problems('cross-entropy', { z: [1, 2], target: 3 })[0]).toMatchObject({
      code: 'invalid',
      part: 'given.target',
    });
    expect(
      problems('layer-jacobian', { activation: 'relu', W: [[1, 2]], x: [1], b: [1] })[0],
    ).toMatchObject({ code: 'lengths-differ', part: 'given.W' });
  });

  it('refuses numbers at which a slip looks right', () => {
    // At x = 0 of x², every difference quotient but the one-sided is 0.
    expect(problems('central-difference', { f: 'x^2', x: 0, h: 1 })[0]).toMatchObject({
      code: 'slip-hidden',
    });
  });
});

describe('answers on the command line', () => {
  it.each([
    ['0.25', { '1': '0.25' }],
    ['1, -2', { '1': '1', '2': '-2' }],
    ['1 2; 3 4', { '1.1': '1', '1.2': '2', '2.1': '3', '2.2': '4' }],
    ['[[1, 2], [3, 4]]', { '1.1': '1', '1.2': '2', '2.1': '3', '2.2': '4' }],
    ['{"1": 3}', { '1': '3' }],
  ])('reads %s', (text, entries) => expect(softmax.answerFromText(text)).toEqual({ entries }));
});
