import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Checked } from '../../../src-main/contract/exercise.ts';
import { isCorrect } from '../../../src-main/contract/verdict.ts';
import { loadCourse, type Course } from '../../../src-main/course/index.ts';
import { courseHandlers } from '../../../src-main/services/course.ts';
import { exerciseHandlers } from '../../../src-main/services/exercise.ts';
import { progressHandlers } from '../../../src-main/services/progress.ts';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { profileOf } from '../../../src-main/storage/profile.ts';
import { openedProfile, problemOf, profilePath } from '../../support/profiles.ts';

let course: Course;
beforeAll(() => void (course = loadCourse(join(import.meta.dirname, '../../../exercises'))));

const bias = { id: 'ds-db', variant: 0 };
const right = { text: "u ∘ f'(z)" };
const wrong = { text: 'u' };
const unreadable = { text: 'u ∘' };

const opened = (profile = openedProfile()) => ({
  profile,
  calls: exerciseHandlers(course, profile),
  check: async (answer: unknown): Promise<Checked> =>
    exerciseHandlers(course, profile)['exercise.check']({ ...bias, answer }),
});

describe('checking an answer', () => {
  test('a wrong try and then a right one: tried, solved, and solved for good', async () => {
    const { check } = opened();
    expect(await check(wrong)).toMatchObject({ state: 'tried', attempts: 1, saved: true });
    const solved = await check(right);
    expect(isCorrect(solved.verdict)).toBe(true);
    expect(solved).toMatchObject({ state: 'solved', attempts: 2, saved: true });
    expect(await check(wrong)).toMatchObject({ state: 'solved', attempts: 3 });
  });

  test('what cannot be read is no attempt', async () => {
    const { check, profile } = opened();
    expect(await check(unreadable)).toMatchObject({
      verdict: { status: 'unreadable' },
      state: 'new',
      attempts: 0,
      saved: true,
    });
    expect(profile.attempts.total()).toBe(0);
  });

  test('an answer of another kind is refused with the form that it needs', async () => {
    const { check } = opened();
    await expect(check({ option: 'a', reason: 'b' })).rejects.toMatchObject({
      problem: {
        code: 'invalid-answer',
        message: { en: expect.stringContaining('{"text": "…"}') },
      },
    });
  });

  test('with a full disk the learner reads the verdict and that it is not kept; later it is', async () => {
    const path = profilePath();
    const connection = openDatabase(path);
    onTestFinished(() => void connection.close());
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { check, profile } = opened(profileOf(connection, path));
    await check(wrong);
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages}`);
    const long = { text: `${' '.repeat(50_000)}${right.text}` };

    const unsaved = await check(long);
    expect(isCorrect(unsaved.verdict)).toBe(true);
    expect(unsaved).toMatchObject({ saved: false, state: 'tried', attempts: 1 });
    expect(profile.attempts.newest(9).map(({ answer }) => answer)).toEqual([wrong]);

    connection.pragma('max_page_count = 1000000');
    expect(await check(long)).toMatchObject({ saved: true, state: 'solved', attempts: 2 });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('an open task', () => {
  test('shows what the learner had typed when they left', () => {
    const { calls } = opened();
    expect(calls['exercise.open'](bias)).not.toHaveProperty('draft');
    expect(calls['exercise.draft']({ ...bias, answer: wrong })).toEqual({ saved: true });
    expect(calls['exercise.open'](bias)).toMatchObject({ draft: wrong });
  });

  test('a draft that no longer fits the kind is left out', () => {
    const { calls, profile } = opened();
    profile.drafts.write(bias.id, 0, { option: 'a' }, 1);
    expect(calls['exercise.open'](bias)).not.toHaveProperty('draft');
  });

  test('knows its place in the course', () => {
    const { calls } = opened();
    expect(calls['exercise.open'](bias)).toMatchObject({
      ...bias,
      kind: 'derivation',
      unit: 'the-neural-net-by-hand',
      previous: 'ds-dz',
      next: 'bias-gradient-values',
      state: 'new',
      attempts: 0,
    });
  });

  test('does not carry the key', () => {
    const { calls } = opened();
    for (const id of course.exercises.keys()) {
      const task = JSON.stringify(calls['exercise.open']({ id, variant: 0 }));
      expect(task).not.toMatch(/"solution"|"grade"|"right"|"feedback"/);
    }
  });

  test('hints come one rung at a time', () => {
    const { calls } = opened();
    const first = calls['exercise.hint']({ ...bias, rung: 0 });
    expect(first).toMatchObject({ rung: 0, of: course.exercises.get(bias.id)!.hints.length });
    expect(problemOf(() => calls['exercise.hint']({ ...bias, rung: 99 })).code).toBe(
      'unknown-hint',
    );
  });

  test('the shown solution earns full marks, and that it was shown is remembered', async () => {
    const { calls, check, profile } = opened();
    const { answer, steps } = calls['exercise.solution'](bias) as { answer: unknown; steps: [] };
    expect(steps.length).toBeGreaterThan(0);
    expect(isCorrect((await check(answer)).verdict)).toBe(true);
    expect(profile.solutionsShown.has(bias.id, 0)).toBe(true);
  });

  test('a typed expression is read as it grows', () => {
    const { calls } = opened();
    const read = (text: string) => calls['exercise.read']({ ...bias, text });
    expect(read(right.text)).toMatchObject({
      status: 'read',
      latex: expect.stringContaining('\\circ'),
    });
    expect(read(unreadable.text)).toMatchObject({ status: 'unreadable' });
  });

  test('an id that the course does not have is named', () => {
    const { calls } = opened();
    const { code, en, ko } = problemOf(() => calls['exercise.open']({ id: 'nothing', variant: 0 }));
    expect(code).toBe('unknown-exercise');
    expect(en).toContain('nothing');
    expect(ko).toContain('nothing');
  });
});

describe('every exercise of the course', () => {
  test('opens, is solved by its own solution and then counts in map and progress', async () => {
    const profile = openedProfile();
    const calls = exerciseHandlers(course, profile);
    const map = () => courseHandlers(course, profile)['course.map']({});
    expect(map()).toMatchObject({ next: [...course.exercises.keys()][0] });
    for (const id of course.exercises.keys()) {
      const reference = { id, variant: 0 };
      const { answer } = calls['exercise.solution'](reference) as { answer: unknown };
      expect(await calls['exercise.check']({ ...reference, answer }), id).toMatchObject({
        state: 'solved',
      });
    }
    expect(map()).not.toHaveProperty('next');
    const count = course.exercises.size;
    const progress = progressHandlers(course, profile)['progress.summary']({});
    expect(progress).toMatchObject({ solved: count, exercises: count, attempts: count, runs: 0 });
    expect(progress).toHaveProperty('recent.length', Math.min(50, count));
  });
});

test('attempts at an exercise that the course no longer has are passed over', () => {
  const profile = openedProfile();
  profile.attempts.add({
    exercise: 'gone',
    variant: 0,
    answer: {},
    verdict: { status: 'graded', earned: 1, outOf: 1, parts: [] },
    at: 1,
  });
  expect(progressHandlers(course, profile)['progress.summary']({})).toMatchObject({
    attempts: 1,
    recent: [],
  });
});

describe('what a task is about, for the explorer', () => {
  const graphOf = (id: string, variant = 0) => opened().calls['exercise.open']({ id, variant });

  test('a derivation names what its gradient is taken of, from the start', async () => {
    const { graph } = await graphOf('ds-db');
    expect(graph).toMatchObject({
      expression: 'z = W x + b; h = f(z); s = uᵀ h',
      isAnswer: false,
    });
  });

  test('a graph’s own numbers are marked as what is asked for', async () => {
    const { graph } = await graphOf('lecture-graph');
    expect(graph).toEqual({
      expression: 'f = (x + y)*max(y, z)',
      inputs: { x: 1, y: 2, z: 0 },
      isAnswer: true,
    });
  });

  test('a choice is about no graph', async () => {
    expect((await graphOf('fine-tune-small-similar')).graph).toBeUndefined();
  });
});
