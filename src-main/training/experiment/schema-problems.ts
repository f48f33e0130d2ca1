import { z } from 'zod';
import { experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Localized } from '../../contract/localized.ts';
import { nearestName } from '../../contract/nearest-name.ts';

type Path = readonly PropertyKey[];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

interface Ranged {
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly format: string | null;
}

interface Inner {
  readonly shape?: Readonly<Record<PropertyKey, unknown>>;
  readonly element?: unknown;
}

/** The schema of a field. */
function schemaAt(path: Path): Inner | undefined {
  let schema: Inner | undefined = experiment;
  for (const key of path) {
    schema = (schema.shape ? schema.shape[key] : schema.element) as Inner | undefined;
    if (schema instanceof z.ZodDefault) schema = schema.unwrap() as Inner;
    if (schema === undefined) return undefined;
  }
  return schema;
}

/** The schema of a field, as far as it states a range of numbers. */
function rangeAt(path: Path): Ranged | undefined {
  const schema = schemaAt(path);
  return schema && 'minValue' in schema ? (schema as Ranged) : undefined;
}

const forms: Readonly<Record<string, Localized>> = {
  object: { en: 'it must hold fields, as in { name: value }', ko: '{ 이름: 값 } 형태여야 합니다' },
  array: { en: 'it must be a list, as in [50, 20]', ko: '[50, 20] 같은 목록이어야 합니다' },
  string: { en: 'it must be a text', ko: '글이어야 합니다' },
  boolean: { en: 'it must be true or false', ko: 'true 또는 false여야 합니다' },
};

function expectation(issue: z.core.$ZodIssue): Localized {
  const range = rangeAt(issue.path);
  if (range) {
    const { minValue, maxValue } = range;
    const whole = range.format === 'safeint';
    return {
      en: `it must be ${whole ? 'a whole number' : 'a number'} from ${minValue} to ${maxValue}`,
      ko: `${minValue} 이상 ${maxValue} 이하의 ${whole ? '정수' : '수'}여야 합니다`,
    };
  }
  if (issue.code === 'invalid_value') {
    const list = issue.values.map(String).join(', ');
    return { en: `it must be one of ${list}`, ko: `${list} 중 하나여야 합니다` };
  }
  if (issue.code === 'too_big')
    return {
      en: `it may have at most ${issue.maximum} entries`,
      ko: `항목은 최대 ${issue.maximum}개까지 쓸 수 있습니다`,
    };
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  return forms[expected] ?? { en: 'it must have another value', ko: '다른 값이어야 합니다' };
}

function unknownField(issue: z.core.$ZodIssueUnrecognizedKeys): ProblemError {
  const [key] = issue.keys;
  const field = [...issue.path, key].join('.');
  const known = Object.keys(schemaAt(issue.path)?.shape ?? {});
  const meant = nearestName(key!, known);
  const list = known.join(', ');
  return new ProblemError(
    'unknown-field',
    {
      en: `${field}: an experiment has no such field.${meant ? ` Did you mean ${meant}?` : ''} Known are ${list}.`,
      ko: `${field}: 실험에 없는 항목입니다.${meant ? ` ${meant}을(를) 쓰려고 하셨나요?` : ''} 쓸 수 있는 항목은 ${list}입니다.`,
    },
    { part: field },
  );
}

/** The first thing that the schema of an experiment finds wrong, in words for the one who wrote it. */
export function schemaProblem(input: unknown, issues: readonly z.core.$ZodIssue[]): ProblemError {
  const issue = issues[0]!;
  if (issue.code === 'unrecognized_keys') return unknownField(issue);
  const field = issue.path.map(String).join('.');
  const value = at(input, issue.path);
  const shown = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'missing');
  const { en, ko } = expectation(issue);
  return new ProblemError(
    'out-of-range',
    { en: `${field} is ${shown}; ${en}.`, ko: `${field} 값이 ${shown}입니다. ${ko}.` },
    { part: field },
  );
}
