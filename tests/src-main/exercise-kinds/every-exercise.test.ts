import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImplementView } from '../../../src-main/contract/exercise-kinds/implement.ts';
import {
  exerciseKindNames,
  exerciseKinds,
} from '../../../src-main/contract/exercise-kinds/index.ts';
import type { OrderAnswer } from '../../../src-main/contract/exercise-kinds/order.ts';
import { isCorrect, type Verdict } from '../../../src-main/contract/verdict.ts';
import { loadCourse, openExercise } from '../../../src-main/course/index.ts';
import type { PreparedTask } from '../../../src-main/exercise-kinds/kind.ts';

const { exercises, problems } = loadCourse(
  fileURLToPath(new URL('../../../exercises', import.meta.url)),
);
const all = [...exercises.values()];
const lastVariant = 20;

/** A full answer spoilt in one place, as each kind can be. */
function spoilt(task: PreparedTask): unknown[] {
  const answer: unknown = task.solve();
  const { option, reason, entries, text } = answer as Record<string, string> & {
    entries: Record<string, string>;
  };
  switch (task.kind) {
    case 'derivation':
      return [{ text: `2 (${text})` }, { text: `-(${text})` }];
    case 'graph':
    case 'numeric':
      return Object.entries(entries).map(([id, value]) => ({
        entries: { ...entries, [id]: String(Number(value) + 1234.5) },
      }));
    case 'jacobian':
      return Object.keys(entries).map((id) => ({
        entries: { ...entries, [id]: id === 'structure' ? entries[id] === 'dense' ? 'zero' : 'dense' : `${entries[id]} + 1` }, // prettier-ignore
      }));
    case 'find-the-slip':
      return [
        { entries: { ...entries, line: entries['line'] === '1' ? '2' : '1' } },
        { entries: { ...entries, mend: `2 (${entries['mend']})` } },
      ];
    case 'shapes':
      return Object.keys(entries).map((id) => ({ entries: { ...entries, [id]: '7 x 9' } }));
    case 'implement':
      return [{ code: (task.view as ImplementView).starter.en }];
    case 'order': {
      const { forward, backward } = answer as OrderAnswer;
      return [
        { forward: forward.toReversed(), backward },
        { forward, backward: backward.toReversed() },
      ].filter((other) => JSON.stringify(other) !== JSON.stringify(answer));
    }
    case 'choice': {
      const { view } = task as PreparedTask<'choice'>;
      return [
        ...view.options.map(({ id }) => ({ option: id, reason })),
        ...view.reasons.map(({ id }) => ({ option, reason: id })),
      ].filter((other) => other.option !== option || other.reason !== reason);
    }
  }
}

describe('every exercise of the course', () => {
  it('is read', () => {
    expect(problems).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(exerciseKindNames));
  });

  describe.each(all.map((exercise) => [exercise.id, exercise] as const))('%s', (_, exercise) => {
    const variants = exercise.hasVariants ? lastVariant : 0;
    const tasks = Array.from({ length: variants + 1 }, (_, variant) =>
      openExercise(exercise, variant),
    );
    const grade = async (task: PreparedTask, answer: unknown): Promise<Verdict> =>
      (task.grade as (answer: unknown) => Verdict | Promise<Verdict>)(answer);

    it('is solved by its own solution', async () => {
      for (const task of tasks) {
        const verdict = await grade(task, task.solve());
        expect(verdict).toMatchObject({ status: 'graded' });
        expect(isCorrect(verdict)).toBe(true);
      }
    });

    it('does not pass a spoilt answer, and says why', async () => {
      for (const task of tasks) {
        const verdicts = await Promise.all(spoilt(task).map((answer) => grade(task, answer)));
        const failed = verdicts.filter((verdict) => !isCorrect(verdict));
        expect(failed.length).toBeGreaterThan(0);
        if (task.kind !== 'choice') expect(failed).toHaveLength(verdicts.length);
        for (const verdict of failed) {
          const parts = verdict.status === 'graded' ? verdict.parts : [];
          const wrong = parts.filter(({ earned, outOf }) => earned < outOf);
          expect(wrong.length).toBeGreaterThan(0);
          for (const { feedback } of wrong) {
            expect(feedback[0]!.message.en).not.toBe('');
            expect(feedback[0]!.message.ko).toMatch(/[가-힣]/);
          }
        }
      }
    });

    it('shows a view that the contract allows and a solution with steps', () => {
      for (const task of tasks) {
        exerciseKinds[task.kind].view.encode(task.view as never);
        expect(task.solution().length).toBeGreaterThan(0);
        expect(task.prompt.en).not.toBe('');
        expect(task.prompt.ko).toMatch(/[가-힣]/);
      }
    });
  });
});
