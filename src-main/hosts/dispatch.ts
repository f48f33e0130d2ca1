import { z } from 'zod';
import { calls, type CallName, type Reply } from '../contract/index.ts';
import { ProblemError, type Problem } from '../contract/problem.ts';
import type { Handlers } from '../services/index.ts';
import { inputProblem } from './input-problem.ts';

/**
 * Carries one call to its handler, the same for every host: decodes the input with the contract's schema
 * and encodes the output, so that non-finite numbers cross alike. Never rejects.
 */
export async function dispatch(
  handlers: Partial<Handlers>,
  name: string,
  input: unknown,
): Promise<Reply> {
  if (!isCallName(name) || handlers[name] === undefined) return refuse(unknownCall(name));
  const { input: inputSchema, output: outputSchema }: { input: z.ZodType; output: z.ZodType } =
    calls[name];
  const decoded = z.safeDecode(inputSchema, input, { reportInput: true });
  if (!decoded.success) return refuse(inputProblem(name, decoded.error.issues));
  try {
    const handler = handlers[name] as (input: unknown) => unknown;
    return { ok: true, value: z.encode(outputSchema, await handler(decoded.data)) };
  } catch (error) {
    if (error instanceof ProblemError) return refuse(error.problem);
    console.error(`${name} failed:`, error);
    return refuse(internal);
  }
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

const refuse = (problem: Problem): Reply => ({ ok: false, problem });

const unknownCall = (name: string): Problem => ({
  code: 'unknown-call',
  message: {
    en: `There is no call “${name.slice(0, 100)}”. Reload the page: it may be from another version.`,
    ko: `“${name.slice(0, 100)}”라는 호출은 없습니다. 다른 버전의 화면일 수 있으니 새로 고치세요.`,
  },
});

const internal: Problem = {
  code: 'internal',
  message: {
    en: 'Something failed that should not have. What was saved is safe. Try again; the details are in the terminal.',
    ko: '예상하지 못한 오류가 났습니다. 저장된 내용은 안전합니다. 다시 시도하세요. 자세한 내용은 터미널에 있습니다.',
  },
};
