import { z } from 'zod';
import { tieConvention } from './exercise-kinds/graph.ts';
import { ProblemError } from './problem.ts';

/** What the explorer shows, as a small file to keep and to pass on. */
export const graphFile = z.strictObject({
  kind: z.literal('nabla-graph'),
  version: z.literal(1),
  expression: z.string().min(1).max(2000),
  /** What stands in the field of each input. */
  inputs: z
    .array(
      z.strictObject({
        name: z
          .string()
          .max(100)
          .regex(/^\p{L}/u),
        value: z.string().max(2000),
      }),
    )
    .max(500),
  ties: tieConvention,
  /** How many steps of the way have been gone; left out at its end. */
  step: z.int().nonnegative().optional(),
});
export type GraphFile = z.infer<typeof graphFile>;

export const graphFileEnding = '.nabla-graph.json';

/** The largest file that is read, in bytes. */
export const graphFileLimit = 200_000;

export const writeGraphFile = (file: GraphFile): string => `${JSON.stringify(file, null, 2)}\n`;

/**
 * Reads the text of such a file.
 *
 * @param name of the file, for what is said about it
 * @throws ProblemError `graph-file`, naming the file, the place in it and the mend
 */
export function readGraphFile(text: string, name: string): GraphFile {
  if (text.length > graphFileLimit) throw problem(name, tooLarge);
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw problem(name, notJson);
  }
  const { success, data, error } = graphFile.safeParse(content);
  if (success) return data;
  const { kind, version } = (content ?? {}) as Partial<Record<'kind' | 'version', unknown>>;
  if (kind !== 'nabla-graph') throw problem(name, notAGraph);
  if (typeof version === 'number' && version > 1) throw problem(name, fromTheFuture(version));
  throw badPart(name, error.issues[0]?.path.join('.') ?? '');
}

/** A file of the right form with something in it that the explorer cannot take. */
export const badPart = (name: string, part: string): ProblemError => problem(name, badPlace(part));

interface Reason {
  readonly en: string;
  readonly ko: string;
}

const problem = (name: string, { en, ko }: Reason): ProblemError =>
  new ProblemError('graph-file', {
    en: `“${name}” was not opened. ${en} What you had is still here.`,
    ko: `“${name}” 파일을 열지 않았습니다. ${ko} 보고 있던 그래프는 그대로입니다.`,
  });

const tooLarge: Reason = {
  en: 'It is too large for a saved graph.',
  ko: '저장한 그래프라고 하기에는 너무 큽니다.',
};
const notJson: Reason = {
  en: 'It is not JSON. Choose a file that ends in .nabla-graph.json.',
  ko: 'JSON이 아닙니다. .nabla-graph.json으로 끝나는 파일을 고르세요.',
};
const notAGraph: Reason = {
  en: 'It is no graph of Nabla. Choose a file that ends in .nabla-graph.json.',
  ko: 'Nabla의 그래프가 아닙니다. .nabla-graph.json으로 끝나는 파일을 고르세요.',
};
const fromTheFuture = (version: number): Reason => ({
  en: `It was saved by a newer Nabla (form ${version}; this one reads form 1). Update Nabla to open it.`,
  ko: `더 새로운 Nabla에서 저장했습니다(형식 ${version}, 지금은 형식 1까지). Nabla를 업데이트한 뒤 여세요.`,
});
const badPlace = (path: string): Reason => ({
  en: `Its part “${path}” is missing or cannot be read. Save the graph again.`,
  ko: `“${path}” 부분이 없거나 읽을 수 없습니다. 그래프를 다시 저장하세요.`,
});
