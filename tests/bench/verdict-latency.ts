/**
 * How long a verdict with its diagnosis takes, over every derivation of the course and every answer
 * of the reference list, right and wrong, once the process is warm: the first answer to a task that
 * was only just opened, and the same answer again. Prints one JSON object with the slowest exercises;
 * exits 1 over the limits. Run: node tests/bench/verdict-latency.ts
 */
import { join } from 'node:path';
import { loadCourse, openExercise } from '../../src-main/course/index.ts';
import { derivation } from '../../src-main/exercise-kinds/derivation/index.ts';
import type { PreparedTask } from '../../src-main/exercise-kinds/kind.ts';
import { referenceAnswers } from '../src-main/calculus/compare/reference-answers.ts';

const limits = { median: 30, p99: 150 };
const common = ['0', '1', "u ∘ f'(h)", 'W^T u', 'x', 'g', '(p - y)', 'W x + b', 'u x^T', 'b'];

interface Sample {
  readonly id: string;
  readonly open: () => PreparedTask<'derivation'>;
  readonly texts: readonly string[];
}

const course = loadCourse(join(import.meta.dirname, '../../exercises'));
const ofCourse = course.units
  .flatMap((unit) => unit.exercises)
  .filter(({ kind }) => kind === 'derivation')
  .map((exercise): Sample => {
    const open = () => openExercise(exercise, 0) as unknown as PreparedTask<'derivation'>;
    const right = open().solve().text;
    const broken = [`-(${right})`, `2 (${right})`, `(${right})^T`, right.replaceAll('′', '')];
    return { id: exercise.id, open, texts: [right, ...broken, ...common] };
  });
const ofReference = Object.entries(referenceAnswers).map(
  ([id, [given, find, , right, wrong]]): Sample => {
    const spec = derivation.spec.parse({ given, find, solution: [right] });
    return {
      id: `reference: ${id}`,
      open: () => derivation.prepare(spec, 0),
      texts: [right, ...wrong],
    };
  },
);
const samples = [...ofCourse, ...ofReference];

interface Time {
  readonly id: string;
  readonly text: string;
  readonly first: number;
  readonly again: number;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const measured = (): Time[] =>
  samples.flatMap(({ id, open, texts }) =>
    texts.map((text) => {
      const task = open();
      const grade = () => void task.grade({ text });
      return { id, text, first: timed(grade), again: timed(grade) };
    }),
  );

const rounded = (value: number): number => Number(value.toFixed(2));
const summary = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return { median: at(0.5), p99: at(0.99), largest: at(1) };
};

measured();
const times = measured();
const milliseconds = {
  first: summary(times.map(({ first }) => first)),
  again: summary(times.map(({ again }) => again)),
};
const slowest = times
  .toSorted((a, b) => b.first - a.first)
  .slice(0, 10)
  .map(({ id, text, first }) => ({ id, text, milliseconds: rounded(first) }));

const result = { tasks: samples.length, verdicts: times.length, milliseconds, slowest };
process.stdout.write(`${JSON.stringify(result)}\n`);
const isSlow = Object.values(milliseconds).some(
  ({ median, p99 }) => median >= limits.median || p99 >= limits.p99,
);
if (isSlow) process.exitCode = 1;
