import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Language } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { CommandLineGrading } from '../../services/command-line-grading.ts';
import { exitCodes } from './exit-codes.ts';
import { complain, printJson } from './output.ts';
import { verdictObject } from './verdict-output.ts';

const batchLine = z.object({
  exercise: z.union([z.string(), z.record(z.string(), z.unknown())]),
  answer: z.unknown(),
  variant: z.int().nonnegative().default(0),
});

/**
 * Reads `{ exercise, answer, variant }` lines and prints a verdict line for each, in their order. A line
 * that cannot be graded gets an unreadable verdict; then the exit code is 2 in the end.
 */
export async function gradeBatch(grading: CommandLineGrading, language: Language): Promise<number> {
  const bad: number[] = [];
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const verdict = await gradeLine(grading, line);
    if (verdict instanceof ProblemError) bad.push(number);
    printJson(
      verdictObject(
        verdict instanceof ProblemError
          ? { status: 'unreadable', problem: verdict.problem }
          : verdict,
        language,
      ),
    );
  }
  if (bad.length === 0) return exitCodes.done;
  complain(summary(bad)[language]);
  return exitCodes.unusable;
}

async function gradeLine(
  grading: CommandLineGrading,
  line: string,
): Promise<Verdict | ProblemError> {
  try {
    const { exercise, answer, variant } = readLine(line);
    const source = typeof exercise === 'string' ? { id: exercise } : { object: exercise };
    return await grading.grade(source, variant, answer);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function readLine(line: string): z.infer<typeof batchLine> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw notALine;
  }
  const read = batchLine.safeParse(value);
  if (!read.success) throw notALine;
  return read.data;
}

const notALine = new ProblemError('not-a-batch-line', {
  en: 'A line is JSON of the form {"exercise": "an-id or an object", "answer": "…", "variant": 0}.',
  ko: '각 줄은 {"exercise": "id 또는 객체", "answer": "…", "variant": 0} 형태의 JSON이어야 합니다.',
});

const summary = (lines: readonly number[]) => {
  const shown = `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', …' : ''}`;
  return {
    en: `${lines.length} of the lines could not be graded (${shown}); their verdicts say why.`,
    ko: `채점하지 못한 줄이 ${lines.length}개 있습니다(${shown}). 이유는 각 결과에 있습니다.`,
  };
};
