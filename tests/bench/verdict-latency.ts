/**
 * How long a verdict with its diagnosis takes, over every derivation of the course and every answer
 * of the reference list, right and wrong; each task is open and each answer was graded once before.
 * Prints one JSON object; exits 1 over the limits. Run: node tests/bench/verdict-latency.ts
 */
import { join } from 'node:path';
import { loadCourse, openExercise } from '../../src-main/course/index.ts';
import { derivation } from '../../src-main/exercise-kinds/derivation/index.ts';
import type { PreparedTask } from '../../src-main/exercise-kinds/kind.ts';
import { referenceAnswers } from '../src-main/calculus/compare/reference-answers.ts';

const limits = { median: 30, p99: 150 };
const common = ['0', '1', "u ∘ f'(h)", 'W^T u', 'x', 'g', '(p - y)', 'W x + b', 'u x^T', 'b'];

interface Sample {
  readonly task: PreparedTask<'derivation'>;
  readonly texts: readonly string[];
}

const course = loadCourse(join(import.meta.dirname, '../../exercises'));
const ofCourse = course.units
  .flatMap((unit) => unit.exercises)
  .filter(({ kind }) => kind === 'derivation')
  .map((exercise): Sample => {
    const task = openExercise(exercise, 0) as unknown as PreparedTask<'derivation'>;
    return { task, texts: [task.solve().text, `-(${task.solve().text})`, ...common] };
  });
const ofReference = Object.values(referenceAnswers).map(
  ([given, find, , right, wrong]): Sample => ({
    task: derivation.prepare(derivation.spec.parse({ given, find, solution: [right] }), 0),
    texts: [right, ...wrong],
  }),
);

const cold: number[] = [];
const warm: number[] = [];
for (const { task, texts } of [...ofCourse, ...ofReference])
  for (const text of texts)
    for (const times of [cold, warm]) {
      const start = performance.now();
      task.grade({ text });
      times.push(performance.now() - start);
    }

const at = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2));
};
const summary = (times: readonly number[]) => ({
  median: at(times, 0.5),
  p99: at(times, 0.99),
  largest: at(times, 1),
});

const result = {
  tasks: ofCourse.length + ofReference.length,
  verdicts: warm.length,
  milliseconds: { first: summary(cold), warm: summary(warm) },
};
process.stdout.write(`${JSON.stringify(result)}\n`);
const { median, p99 } = result.milliseconds.warm;
if (median >= limits.median || p99 >= limits.p99) process.exitCode = 1;
