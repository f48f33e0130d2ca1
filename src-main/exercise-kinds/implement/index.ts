import { looksLikeJson, readJsonAnswer } from '../json-answer.ts';
import { register } from '../kind.ts';
import { gradeImplement } from './grade.ts';
import { limits } from './sandbox/limits.ts';
import { solutionOfImplement } from './solution.ts';
import { implementSpec, type ImplementSpec } from './spec.ts';
import type { ImplementTask } from './tasks/implement-task.ts';
import { implementTasks } from './tasks/index.ts';

/** `{"code": "…"}`, or the code itself. */
const answerFromText = (text: string): unknown =>
  looksLikeJson(text) ? readJsonAnswer(text) : { code: text };

/** A piece of backpropagation to write in TypeScript or JavaScript. */
export const implement = register<'implement', ImplementSpec, ImplementTask>({
  name: 'implement',
  spec: implementSpec,
  prompt: ({ prompt }) => prompt,
  hasVariants: () => true,
  generate: ({ task }, variant) => implementTasks[task](variant),
  view: ({ formula, functions, starter }) => ({
    formula: { latex: formula },
    functions: functions.map(({ name, signature }) => ({ name, signature })),
    starter,
    timeLimit: limits.time,
  }),
  grade: gradeImplement,
  solve: ({ solution }) => ({ code: solution }),
  solution: solutionOfImplement,
  answerFromText,
});
