import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alike } from '../../../src-main/contract/localized.ts';
import type { DerivationView } from '../../../src-main/contract/exercise-kinds/derivation.ts';
import type { Verdict } from '../../../src-main/contract/verdict.ts';
import { ExerciseSession } from '../../../src-renderer/exercise-kinds/session.svelte.ts';
import { FakeCore, type Answers } from '../support/fake-core.ts';
import { taskOf } from '../support/tasks.ts';

const view: DerivationView = {
  givens: [],
  symbols: [],
  find: { text: 'ds/db', latex: 's', space: 'R' },
  form: 'shape',
  uses: [],
  palette: [],
};
const graded = (earned: number): Verdict => ({ status: 'graded', earned, outOf: 1, parts: [] });

function sitting(answers: Answers, draft?: string) {
  const core = new FakeCore({ 'exercise.draft': () => ({ saved: true }), ...answers });
  const task = taskOf('derivation', view, draft === undefined ? {} : { draft: { text: draft } });
  return { core, session: new ExerciseSession(core.client, task, { text: '' }) };
}

/** What was asked for, after the pauses that it waits for. */
async function later(asked: Promise<void>): Promise<void> {
  await vi.runAllTimersAsync();
  await asked;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('begins with what was typed last time', () => {
  expect(sitting({}, 'u ∘').session.answer).toEqual({ text: 'u ∘' });
  expect(sitting({}).session.answer).toEqual({ text: '' });
});

test('saves a draft once, after the typing', async () => {
  const { core, session } = sitting({});
  for (const text of ['u', 'u ', 'u z']) {
    await vi.advanceTimersByTimeAsync(400);
    session.write({ text });
  }
  await vi.advanceTimersByTimeAsync(400);
  expect(core.times('exercise.draft')).toBe(0);
  await vi.runAllTimersAsync();
  expect(core.asked).toEqual([
    { name: 'exercise.draft', input: { id: 'sample', variant: 0, answer: { text: 'u z' } } },
  ]);
});

test('saves at once on leaving, and nothing when nothing was typed', async () => {
  const { core, session } = sitting({});
  await session.saveDraft();
  expect(core.times('exercise.draft')).toBe(0);
  session.write({ text: 'u' });
  await session.saveDraft();
  await vi.runAllTimersAsync();
  expect(core.times('exercise.draft')).toBe(1);
});

test('says so when a draft is not saved', async () => {
  const { session } = sitting({ 'exercise.draft': () => ({ saved: false }) });
  session.write({ text: 'u' });
  await vi.runAllTimersAsync();
  expect(session.draftSaved).toBe(false);
});

test('a check brings the verdict, the state and the count of attempts', async () => {
  const { session } = sitting({
    'exercise.check': () => ({ verdict: graded(1), state: 'solved', attempts: 4, saved: true }),
  });
  session.write({ text: 'u' });
  expect(session.solvedNow).toBe(false);
  await session.check();
  expect(session).toMatchObject({ solvedNow: true, state: 'solved', attempts: 4, checking: false });
  expect(session.checkedAnswer).toEqual({ text: 'u' });
});

test('a second press while the first check is on its way counts once', async () => {
  const { core, session } = sitting({
    'exercise.check': () => ({ verdict: graded(0), state: 'tried', attempts: 1, saved: true }),
  });
  await Promise.all([session.check(), session.check()]);
  expect(core.times('exercise.check')).toBe(1);
});

test('a check that fails keeps the answer and can be repeated', async () => {
  const { session } = sitting({});
  session.write({ text: 'u' });
  await session.check();
  expect(session.failure).toBeInstanceOf(Error);
  expect(session).toMatchObject({ checking: false, answer: { text: 'u' }, verdict: undefined });
});

test('hints come one rung at a time and end', async () => {
  const { core, session } = sitting({
    'exercise.hint': ({ rung }) => ({ rung, of: 2, text: alike(`rung ${rung}`) }),
  });
  await session.askHint();
  expect(session.hints).toEqual([alike('rung 0')]);
  await later(session.askHint());
  await later(session.askHint());
  expect(session.hints).toEqual([alike('rung 0'), alike('rung 1')]);
  expect(core.times('exercise.hint')).toBe(2);
});

test('there is a moment to think between two hints, and a press in it is not lost', async () => {
  const { session } = sitting({
    'exercise.hint': ({ rung }) => ({ rung, of: 2, text: alike(`rung ${rung}`) }),
  });
  await session.askHint();
  const asked = session.askHint();
  void session.askHint();
  expect(session).toMatchObject({ hintIsComing: true, hints: [alike('rung 0')] });
  await later(asked);
  expect(session).toMatchObject({ hintIsComing: false });
  expect(session.hints).toHaveLength(2);
});

test('two quick presses bring one hint', async () => {
  const { session } = sitting({
    'exercise.hint': ({ rung }) => ({ rung, of: 2, text: alike(`rung ${rung}`) }),
  });
  await Promise.all([session.askHint(), session.askHint()]);
  expect(session.hints).toHaveLength(1);
});
