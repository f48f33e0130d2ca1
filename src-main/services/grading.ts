import { ProblemError, type Problem } from '../contract/problem.ts';
import type { Verdict } from '../contract/verdict.ts';
import { exerciseKinds } from '../contract/exercise-kinds/index.ts';
import { openExercise, type Exercise } from '../course/index.ts';
import type { PreparedTask } from '../exercise-kinds/kind.ts';

/**
 * Grades one answer to one task.
 *
 * @throws ProblemError `invalid-answer` when it is not of the form that the exercise's kind takes.
 */
export const gradeAnswer = (
  exercise: Exercise,
  variant: number,
  answer: unknown,
): Promise<Verdict> => gradeTask(exercise, openExercise(exercise, variant), answer);

/** The same for a task that is already open. */
export async function gradeTask(
  exercise: Exercise,
  task: PreparedTask,
  answer: unknown,
): Promise<Verdict> {
  const parsed = exerciseKinds[exercise.kind].answer.safeParse(answer);
  if (parsed.success) return task.grade(parsed.data);
  const [issue] = parsed.error.issues;
  if (issue!.code === 'too_big') return { status: 'unreadable', problem: tooLong(issue!.maximum) };
  throw invalidAnswer(exercise, issue!.path.join('.'));
}

/** A learner can send this from any field, so that it is told where other unreadable answers are. */
const tooLong = (maximum: number | bigint): Problem => ({
  code: 'answer-too-long',
  message: {
    en: `This is too long to be read: at most ${maximum} characters. Shorten it.`,
    ko: `답이 너무 길어 읽을 수 없습니다. ${maximum}자까지 쓸 수 있으니 줄여 주세요.`,
  },
});

const invalidAnswer = ({ id, kind }: Exercise, field: string): ProblemError =>
  new ProblemError(
    'invalid-answer',
    {
      en: `This is not an answer to “${id}”: ${forms[kind].en}.`,
      ko: `“${id}”의 답 형식이 아닙니다. ${forms[kind].ko}.`,
    },
    field ? { part: field } : {},
  );

const forms = {
  derivation: {
    en: 'a derivation takes {"text": "…"}',
    ko: '유도 문제의 답은 {"text": "…"} 형식입니다',
  },
  graph: {
    en: 'a graph takes {"entries": {"blank": "number"}}',
    ko: '그래프 문제의 답은 {"entries": {"빈칸": "수"}} 형식입니다',
  },
  choice: {
    en: 'a choice takes {"option": "…", "reason": "…"}',
    ko: '선택 문제의 답은 {"option": "…", "reason": "…"} 형식입니다',
  },
  implement: {
    en: 'an implementation takes {"code": "…"}',
    ko: '구현 문제의 답은 {"code": "…"} 형식입니다',
  },
  order: {
    en: 'an order takes {"forward": ["node", …], "backward": ["node", …]}',
    ko: '순서 문제의 답은 {"forward": ["노드", …], "backward": ["노드", …]} 형식입니다',
  },
  numeric: {
    en: 'a number takes {"entries": {"1": "number"}}, a matrix {"entries": {"1.2": "number"}}',
    ko: '수 문제의 답은 {"entries": {"1": "수"}}, 행렬은 {"entries": {"1.2": "수"}} 형식입니다',
  },
  jacobian: {
    en: 'a Jacobian takes {"entries": {"1.2": "W_12", "structure": "dense"}}',
    ko: '야코비안 문제의 답은 {"entries": {"1.2": "W_12", "structure": "dense"}} 형식입니다',
  },
  'find-the-slip': {
    en: 'a slip takes {"entries": {"line": "2", "mend": "…"}}',
    ko: '틀린 줄 찾기의 답은 {"entries": {"line": "2", "mend": "…"}} 형식입니다',
  },
  shapes: {
    en: 'shapes take {"entries": {"quantity": "n x d"}}',
    ko: '형상 문제의 답은 {"entries": {"기호": "n x d"}} 형식입니다',
  },
} as const;
