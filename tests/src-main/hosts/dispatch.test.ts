import { describe, expect, test, vi } from 'vitest';
import { ProblemError } from '../../../src-main/contract/problem.ts';
import { dispatch } from '../../../src-main/hosts/dispatch.ts';
import type { Handlers } from '../../../src-main/services/index.ts';

const state = {
  version: '1',
  host: 'web',
  settings: { theme: 'system' },
  profilePath: '/p',
  courseProblems: [],
} as const;

const answering = (handler: () => unknown): Partial<Handlers> => ({
  'app.state': handler as Handlers['app.state'],
});

describe('dispatch', () => {
  test('hands the decoded input to the handler and encodes what it returns', async () => {
    const seen: unknown[] = [];
    const handlers: Partial<Handlers> = {
      'explore.trace': (input) => {
        seen.push(input);
        throw new ProblemError('seen', { en: 'seen', ko: '봄' });
      },
    };
    const at = { x: 'NaN', y: '-Infinity', z: 3 };
    await dispatch(handlers, 'explore.trace', { expression: 'x', at, ties: 'half' });
    expect(seen).toEqual([{ expression: 'x', at: { x: NaN, y: -Infinity, z: 3 }, ties: 'half' }]);
  });

  test.each(['', 'app.nothing', 'toString', '__proto__', 'constructor', 'lab.points'])(
    'there is no call %j',
    async (name) => {
      const reply = await dispatch(
        answering(() => state),
        name,
        {},
      );
      expect(reply).toMatchObject({ ok: false, problem: { code: 'unknown-call' } });
    },
  );

  test('input that does not fit never reaches the handler; the field is named in both languages', async () => {
    const handler = vi.fn();
    const handlers: Partial<Handlers> = { 'settings.write': handler };
    const reply = await dispatch(handlers, 'settings.write', { theme: 'sepia' });
    expect(handler).not.toHaveBeenCalled();
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid-input', part: 'theme' } });
    const { en, ko } = (reply as { problem: { message: { en: string; ko: string } } }).problem
      .message;
    expect(en).toMatch(/theme.*"system"\|"light"\|"dark"/);
    expect(ko).toMatch(/theme.*"light".*하나여야 합니다/);
  });

  test.each([undefined, null, 3, 'text', []])('%j is not an input', async (input) => {
    const reply = await dispatch(
      answering(() => state),
      'app.state',
      input,
    );
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  });

  test('a problem crosses as it was thrown', async () => {
    const thrown = new ProblemError(
      'code',
      { en: 'English', ko: '한국어' },
      { at: { start: 1, end: 2 } },
    );
    const reply = await dispatch(
      answering(() => Promise.reject(thrown)),
      'app.state',
      {},
    );
    expect(reply).toEqual({ ok: false, problem: thrown.problem });
  });

  test.each([
    [
      'a handler that throws',
      () => {
        throw new Error('secret detail');
      },
    ],
    ['a handler that rejects', () => Promise.reject(new Error('secret detail'))],
    ['an output that does not fit the contract', () => ({ version: 3 })],
  ])(
    '%s is a defect: a calm sentence for the learner, the details on standard error',
    async (_, handler) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const reply = await dispatch(answering(handler), 'app.state', {});
      expect(reply).toMatchObject({ ok: false, problem: { code: 'internal' } });
      expect(JSON.stringify(reply)).not.toContain('secret');
      expect(log).toHaveBeenCalledOnce();
      log.mockRestore();
    },
  );
});
