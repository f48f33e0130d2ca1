import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike } from '../../../../src-main/contract/localized.ts';
import { isCorrect, type Verdict } from '../../../../src-main/contract/verdict.ts';
import { choice } from '../../../../src-main/exercise-kinds/choice/index.ts';

const option = (id: string, grade: 'best' | 'accepted' | 'wrong') => ({
  id,
  grade,
  text: alike(`do ${id}`),
  feedback: alike(`about ${id}`),
});
const reason = (id: string, right: boolean, supports?: string[]) => ({
  id,
  right,
  text: alike(`because ${id}`),
  feedback: alike(`on ${id}`),
  ...(supports && { for: supports }),
});

const written = {
  scenario: alike('400 news sentences'),
  options: [option('scratch', 'wrong'), option('freeze', 'best'), option('unfreeze', 'accepted')],
  reasons: [reason('slow', false), reason('overfits', true), reason('settled', true, ['unfreeze'])],
  variants: [{ scenario: alike('2,000 pets') }],
};
const spec = choice.spec.parse(written);
const task = choice.prepare(spec, 0);
const codes = (verdict: Verdict) =>
  verdict.status === 'graded'
    ? verdict.parts.map(({ earned, feedback }) => [earned, feedback[0]!.code])
    : verdict.problem.code;

describe('a choice', () => {
  it('marks option and reason apart and says why', () => {
    expect(codes(task.grade({ option: 'freeze', reason: 'overfits' }))).toEqual([
      [1, 'best'],
      [1, 'right-reason'],
    ]);
    expect(codes(task.grade({ option: 'scratch', reason: 'slow' }))).toEqual([
      [0, 'wrong'],
      [0, 'wrong-reason'],
    ]);
    const verdict = task.grade({ option: 'scratch', reason: 'slow' });
    expect(verdict).toMatchObject({
      earned: 0,
      outOf: 2,
      parts: [
        { feedback: [{ message: alike('about scratch') }] },
        { feedback: [{ message: alike('on slow') }] },
      ],
    });
  });

  it('gives full marks to what is accepted', () => {
    expect(isCorrect(task.grade({ option: 'unfreeze', reason: 'overfits' }))).toBe(true);
    expect(isCorrect(task.grade({ option: 'unfreeze', reason: 'settled' }))).toBe(true);
  });

  it('keeps the mark of a reason that is true, and takes it where it is for another option', () => {
    expect(codes(task.grade({ option: 'scratch', reason: 'overfits' }))).toEqual([
      [0, 'wrong'],
      [1, 'reason-for-another-option'],
    ]);
    expect(codes(task.grade({ option: 'freeze', reason: 'settled' }))).toEqual([
      [1, 'best'],
      [0, 'reason-for-another-option'],
    ]);
  });

  it.each([
    [{ option: '', reason: 'slow' }, 'option-missing'],
    [{ option: 'freeze', reason: '' }, 'reason-missing'],
    [{ option: 'melt', reason: 'slow' }, 'option-unknown'],
    [{ option: 'freeze', reason: '__proto__' }, 'reason-unknown'],
  ])('does not count %j as an attempt', (answer, code) => {
    expect(codes(task.grade(answer))).toBe(code);
  });

  it('shows neither grades nor feedback', () => {
    const shown = JSON.stringify(task.view);
    expect(shown).not.toMatch(/about|best|accepted|"right"|\bon \w/);
  });

  it('takes the next scenario in turn and shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (variant) => {
        const { view, grade, solve } = choice.prepare(spec, variant);
        expect(view.scenario.en).toBe(variant % 2 === 0 ? '400 news sentences' : '2,000 pets');
        expect(view.options.map(({ id }) => id).toSorted()).toEqual([
          'freeze',
          'scratch',
          'unfreeze',
        ]);
        expect(isCorrect(grade(solve()))).toBe(true);
        expect(choice.prepare(spec, variant).view).toEqual(view);
      }),
      { numRuns: 50 },
    );
    const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((variant) =>
      choice
        .prepare(spec, variant)
        .view.options.map(({ id }) => id)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(2);
  });

  it('reads an answer as JSON or as two ids', () => {
    const answer = { option: 'freeze', reason: 'overfits' };
    expect(task.answerFromText('freeze, overfits')).toEqual(answer);
    expect(task.answerFromText('freeze overfits')).toEqual(answer);
    expect(task.answerFromText(JSON.stringify(answer))).toEqual(answer);
    expect(() => task.answerFromText('{freeze')).toThrow(/JSON/);
  });
});

describe('what an author of a choice must mend', () => {
  const codesOf = (change: object) =>
    choice.problems(choice.spec.parse({ ...written, ...change })).map(({ code }) => code);

  it('is nothing here', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('is a missing best option, a missing reason, a repeated id, a reason for no option', () => {
    expect(codesOf({ options: [option('a', 'wrong'), option('b', 'accepted')] })).toContain(
      'no-best-option',
    );
    expect(codesOf({ reasons: [reason('a', false), reason('b', false)], variants: [] })).toContain(
      'no-reason',
    );
    expect(codesOf({ options: [...written.options, option('freeze', 'wrong')] })).toContain(
      'duplicate-id',
    );
    expect(codesOf({ reasons: [...written.reasons, reason('x', true, ['melt'])] })).toContain(
      'unknown-option',
    );
  });

  it('is a best option that is known by its length, in the scenario that has it', () => {
    const long = { ...option('freeze', 'best'), text: alike('do freeze, '.repeat(9)) };
    const options = [option('scratch', 'wrong'), long, option('unfreeze', 'accepted')];
    expect(codesOf({ options, variants: [] })).toEqual(['length-gives-away', 'length-gives-away']);
    const [problem] = choice.problems(
      choice.spec.parse({ ...written, variants: [{ scenario: alike('s'), options }] }),
    );
    expect(problem).toMatchObject({ code: 'length-gives-away', part: 'variants.0' });
  });
});
