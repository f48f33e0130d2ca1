import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';
import { ByHand } from './by-hand.ts';
import { courseGraphs } from './course-graphs.ts';

const variants = [0, 1, 2, 3, 4, 5];

/** Where marks are lost. */
const lost = (verdict: Verdict): string[] =>
  verdict.status === 'graded'
    ? verdict.parts.filter(({ earned, outOf }) => earned < outOf).map(({ id }) => id)
    : [verdict.problem.code];

describe.each(courseGraphs)('%s', (_, prepare) => {
  it.each(variants)('is solved by hand in variant %d', (variant) => {
    const task = prepare(variant);
    expect(lost(task.grade({ entries: new ByHand(task.view).entries() }))).toEqual([]);
  });

  it('takes one mark for one slip, wherever it is made, when all that follows is worked out rightly', () => {
    for (const task of variants.map(prepare)) {
      const right = new ByHand(task.view);
      for (const { id, kind, place } of task.view.blanks.filter(
        ({ given }) => given === undefined,
      )) {
        // A slip that keeps every operation in its domain: log and division see no 0.
        const slip = right.at(kind, place) + 2.25;
        const student = new ByHand(task.view, { [id]: slip });
        expect(lost(task.grade({ entries: student.entries() })), `a slip at ${id}`).toEqual([id]);
      }
    }
  });
});
