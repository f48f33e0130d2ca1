import { z } from 'zod';
import { exerciseKindNames } from '../contract/exercise-kinds/index.ts';
import type { Problem } from '../contract/problem.ts';
import { authoredText } from '../exercise-kinds/authored-text.ts';
import { exerciseKindTable } from '../exercise-kinds/index.ts';
import type { Exercise } from './course.ts';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** The fields that every exercise has; the rest belong to its kind. */
const commonFields = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  kind: z.enum(exerciseKindNames),
  title: authoredText,
  prompt: authoredText.optional(),
  difficulty: z.int().min(1).max(5).default(2),
  hints: z.array(authoredText).max(6).default([]),
});

/** An exercise that is only graded, never listed, needs neither a name nor a title. */
const loneFields = commonFields.extend({
  id: z.string().max(80).default('exercise'),
  title: authoredText.default({ en: 'Exercise', ko: '문제' }),
});
const commonNames = new Set(Object.keys(commonFields.shape));

const fieldsOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface ReadExercise {
  readonly exercise?: Exercise;
  readonly problems: readonly PackProblem[];
}

/** Reads an exercise file; with problems there is no exercise. */
export function readExercise(source: string, file: string): ReadExercise {
  const { text, problems } = readYaml(source, file);
  return text ? exerciseFrom(text, file, commonFields) : { problems };
}

/** Reads an exercise that comes as an object (one line of a batch) as if it were a file. */
export function readExerciseObject(value: unknown, file = 'exercise'): ReadExercise {
  const { text, problems } = readYaml(JSON.stringify(value, null, 1) ?? 'null', file);
  return text ? exerciseFrom(text, file, loneFields) : { problems };
}

function exerciseFrom(
  text: YamlText,
  file: string,
  fields: typeof commonFields | typeof loneFields,
): ReadExercise {
  if (!isMapping(text.value))
    return {
      problems: [
        packProblem(topOf(file), 'not-an-exercise', {
          en: 'An exercise file holds “id”, “kind”, “title” and what its kind needs. Start with “id: my-exercise”.',
          ko: '문제 파일에는 “id”, “kind”, “title”과 그 종류에 필요한 항목이 있어야 합니다. “id: my-exercise”부터 쓰세요.',
        }),
      ],
    };
  const common = fields.safeParse(text.value);
  if (!common.success) return { problems: schemaProblems(common.error, text) };
  const rest = Object.entries(text.value).filter(([name]) => !commonNames.has(name));
  const kind = exerciseKindTable[common.data.kind];
  const spec = kind.spec.safeParse(Object.fromEntries(rest));
  if (!spec.success)
    return { problems: schemaProblems(spec.error, text, [...commonNames, ...fieldsOf(kind.spec)]) };
  const { prompt, ...others } = common.data;
  return {
    exercise: {
      ...others,
      ...(prompt && { prompt }),
      hasVariants: kind.hasVariants(spec.data),
      file,
      spec: spec.data,
    },
    problems: [],
  };
}

/** What the kind finds wrong, once where variants share it, with an exercise that passes its schema, placed in the file. */
export const kindProblems = (exercise: Exercise, source: string): PackProblem[] =>
  placed(exerciseKindTable[exercise.kind].problems(exercise.spec), exercise, source);

/** What the kind has to say about an exercise without problems, with its place in the file. */
export const kindNotices = (exercise: Exercise, source: string): PackProblem[] =>
  placed(exerciseKindTable[exercise.kind].notices(exercise.spec), exercise, source);

function placed(problems: readonly Problem[], { file }: Exercise, source: string): PackProblem[] {
  const { text } = readYaml(source, file);
  const place = ({ part, at }: Problem) => {
    const path = part?.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)) ?? [];
    return at ? text!.placeWithin(path, at.start) : text!.place(path);
  };
  const all = problems.map((problem) => ({ ...problem, ...place(problem) }));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
