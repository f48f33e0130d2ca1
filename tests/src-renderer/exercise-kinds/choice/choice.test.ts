import { expect, test } from 'vitest';
import { alike } from '../../../../src-main/contract/localized.ts';
import { ChoiceSheet } from '../../../../src-renderer/exercise-kinds/choice/choice.svelte.ts';
import { ExerciseSession } from '../../../../src-renderer/exercise-kinds/session.svelte.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { taskOf } from '../../support/tasks.ts';

const feedback = [{ code: 'x', message: alike('x') }];

function sheet() {
  const core = new FakeCore({
    'exercise.draft': () => ({ saved: true }),
    'exercise.check': () => ({
      verdict: {
        status: 'graded',
        earned: 1,
        outOf: 2,
        parts: [
          { id: 'option', earned: 1, outOf: 1, feedback },
          { id: 'reason', earned: 0, outOf: 1, feedback },
        ],
      },
      state: 'tried',
      attempts: 1,
      saved: true,
    }),
  });
  const task = taskOf('choice', { scenario: alike('…'), options: [], reasons: [] });
  const session = new ExerciseSession(core.client, task, { option: '', reason: '' });
  return { core, sheet: new ChoiceSheet(session) };
}

test('half an answer is not sent, and says what is missing', async () => {
  const { core, sheet: choices } = sheet();
  choices.choose('option', 'a');
  await choices.check();
  expect([choices.incomplete, core.times('exercise.check')]).toEqual([true, 0]);
  choices.choose('reason', 'r');
  expect(choices.incomplete).toBe(false);
});

test('what was said about a choice leaves with the choice', async () => {
  const { sheet: choices } = sheet();
  choices.choose('option', 'a');
  choices.choose('reason', 'r');
  await choices.check();
  expect(choices.verdictOn('option')?.earned).toBe(1);
  expect(choices.verdictOn('reason')?.earned).toBe(0);
  choices.choose('reason', 's');
  expect(choices.verdictOn('reason')).toBeUndefined();
  expect(choices.verdictOn('option')?.earned).toBe(1);
});
