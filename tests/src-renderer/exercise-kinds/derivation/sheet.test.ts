import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DerivationView } from '../../../../src-main/contract/exercise-kinds/derivation.ts';
import type { ReadLine, Reading } from '../../../../src-main/contract/exercise.ts';
import { alike } from '../../../../src-main/contract/localized.ts';
import { DerivationSheet } from '../../../../src-renderer/exercise-kinds/derivation/sheet.svelte.ts';
import { ExerciseSession } from '../../../../src-renderer/exercise-kinds/session.svelte.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { taskOf } from '../../support/tasks.ts';

const view: DerivationView = {
  givens: [],
  symbols: [],
  find: { text: 'ds/db', latex: 's_b', space: 'R' },
  form: 'shape',
  uses: [],
  palette: [],
};

/** Reads like the core does: a line without a break behind it is unfinished, and `u` is a slip. */
function read(text: string): Reading {
  const lines: ReadLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isFinished = end < text.length;
    const standing = !isFinished ? 'unfinished' : line === 'u' ? 'slip' : 'right';
    if (line !== '')
      lines.push({ at: { start, end }, latex: `\\L{${line}}`, text: line, standing, feedback: [] });
    start = end + 1;
  }
  return { status: 'read', latex: text, space: 'R', lines };
}

function sheetOf(text = '', isRight = false) {
  const core = new FakeCore({
    'exercise.read': (input) => read(input.text),
    'exercise.draft': () => ({ saved: true }),
    'exercise.check': () => ({
      verdict: {
        status: 'graded',
        earned: isRight ? 1 : 0,
        outOf: 1,
        parts: [
          {
            id: 'answer',
            earned: 0,
            outOf: 1,
            feedback: [{ code: 'reason', message: alike('Because') }],
          },
        ],
      },
      state: 'tried',
      attempts: 1,
      saved: true,
    }),
  });
  const session = new ExerciseSession(core.client, taskOf('derivation', view), { text });
  return { core, session, sheet: new DerivationSheet(session) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a line is judged when it is finished, not while it is typed', async () => {
  const { sheet } = sheetOf();
  sheet.write('u z');
  await vi.runAllTimersAsync();
  expect(sheet.readingOf(0)?.standing).toBe('unfinished');
  sheet.next();
  await vi.runAllTimersAsync();
  expect(sheet.readingOf(0)?.standing).toBe('right');
  expect(sheet).toMatchObject({ active: 1, current: '' });
});

test('a line that was changed has no standing until it is read again', async () => {
  const { sheet } = sheetOf('u z\nu');
  await sheet.begin('text');
  sheet.goTo(0);
  await vi.runAllTimersAsync();
  expect(sheet.readingOf(1)?.standing).toBe('slip');
  sheet.write('u z x');
  expect(sheet.readingOf(0)).toBeUndefined();
  expect(sheet.readingOf(1)?.standing).toBe('slip');
});

test('the first line that is not right comes into the field with the verdict', async () => {
  const { sheet, session } = sheetOf('u z\nu\nu z');
  expect(sheet.active).toBe(2);
  await sheet.check();
  expect(session.checkedAnswer).toEqual({ text: 'u z\nu\nu z' });
  expect(sheet).toMatchObject({ slip: 1, active: 1, judged: true });
  sheet.write('u x');
  expect(sheet.judged).toBe(false);
});

test('a solved derivation stays where the learner was', async () => {
  const { sheet } = sheetOf('u z\nu z', true);
  sheet.goTo(0);
  await sheet.check();
  expect(sheet.active).toBe(0);
});

test('empty lines are not sent', async () => {
  const { sheet, core } = sheetOf('u z');
  sheet.next();
  await sheet.check();
  expect(core.asked.find(({ name }) => name === 'exercise.check')?.input).toMatchObject({
    answer: { text: 'u z' },
  });
  expect(sheet).toMatchObject({ active: 0, lines: ['u z'] });
});

test('an empty line that is left is gone, above and below', () => {
  const { sheet } = sheetOf('a\nb');
  sheet.goTo(0);
  sheet.next();
  expect(sheet.lines).toEqual(['a', '', 'b']);
  sheet.goTo(2);
  expect(sheet).toMatchObject({ lines: ['a', 'b'], current: 'b' });
});

test('Backspace takes an empty line away and goes to the one above; a written line stays', () => {
  const { sheet } = sheetOf('a');
  expect(sheet.removeEmpty()).toBe(false);
  sheet.next();
  expect(sheet.removeEmpty()).toBe(true);
  expect(sheet).toMatchObject({ lines: ['a'], current: 'a' });
});

test('there is no next line after an empty one, and no line beyond the ends', () => {
  const { sheet } = sheetOf();
  sheet.next();
  sheet.goTo(-1);
  sheet.goTo(1);
  expect(sheet).toMatchObject({ lines: [''], active: 0 });
});

test('the other field writes the same lines its own way, and back', async () => {
  const { sheet, session } = sheetOf('a\nb');
  await sheet.changeStyle('formula');
  expect(session.answer.text).toBe('\\L{a}\n\\L{b}');
});

test('a draft in text is read into the math field', async () => {
  const { sheet } = sheetOf('a\nb');
  await sheet.begin('formula');
  expect(sheet.lines).toEqual(['\\L{a}', '\\L{b}']);
});
