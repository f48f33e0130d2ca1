import { ProblemError, type Problem } from '../../contract/problem.ts';
import { generateGraph } from './generate.ts';
import { localized } from './figures.ts';
import type { GraphSpec } from './spec.ts';
import { makeTask, type GraphTask } from './task.ts';

/** What an author of a graph must mend. */
export function problemsOfGraph(spec: GraphSpec): Problem[] {
  const ranges = problemsOfRanges(spec);
  if (ranges.length > 0) return ranges;
  try {
    const task = makeTask(spec);
    return [...notFinite(task), ...nothingAsked(task), ...sameVariants(spec)];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ part: 'expression', ...error.problem }];
  }
}

function problemsOfRanges({ variants = {}, at }: GraphSpec): Problem[] {
  return Object.entries(variants).flatMap(([name, [low, high]]): Problem[] => {
    const part = `variants.${name}`;
    if (name !== 'upstream' && !Object.hasOwn(at, name))
      return [
        {
          code: 'unknown-input',
          part,
          message: localized(
            `“${name}” has a range but no value in “at”. Use an input, or “upstream”.`,
            `“${name}”은(는) 범위만 있고 “at”에 값이 없습니다. 입력의 이름이나 “upstream”을 쓰세요.`,
          ),
        },
      ];
    if (low <= high) return [];
    const message = localized(
      `The range of “${name}” goes from ${low} down to ${high}. Put the smaller number first.`,
      `“${name}”의 범위가 ${low}에서 ${high}로 거꾸로입니다. 작은 수를 먼저 쓰세요.`,
    );
    return [{ code: 'empty-range', part, message }];
  });
}

function notFinite({ right }: GraphTask): Problem[] {
  const all = Object.values(right).flatMap((numbers: Map<string, number>) => [
    ...numbers.entries(),
  ]);
  const bad = all.find(([, value]) => !Number.isFinite(value));
  if (!bad) return [];
  const message = localized(
    `At these values “${bad[0]}” is ${bad[1]}. Choose inputs at which everything is finite.`,
    `이 값에서 “${bad[0]}”이(가) ${bad[1]}입니다. 모두 유한한 입력을 고르세요.`,
  );
  return [{ code: 'not-finite', part: 'at', message }];
}

function nothingAsked({ blanks }: GraphTask): Problem[] {
  if (blanks.some(({ given }) => given === undefined)) return [];
  const message = localized(
    'Nothing is left to fill in. Ask for more in “ask”.',
    '채울 빈칸이 없습니다. “ask”에 더 적으세요.',
  );
  return [{ code: 'nothing-asked', part: 'ask', message }];
}

/** Ranges so narrow that no suitable numbers are in them give the written task again. */
function sameVariants(spec: GraphSpec): Problem[] {
  if (!spec.variants) return [];
  const values = [1, 2, 3, 4, 5].map((variant) =>
    JSON.stringify([...generateGraph(spec, variant).scalar.values.values()]),
  );
  if (new Set(values).size > 1) return [];
  const message = localized(
    'Fresh variants come out the same. Widen the ranges.',
    '새 변형이 모두 같습니다. 범위를 넓히세요.',
  );
  return [{ code: 'variants-alike', part: 'variants', message }];
}
