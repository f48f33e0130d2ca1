import type { z } from 'zod';
import { unfolded, valueAt } from '../exercise-kinds/schema-issues.ts';
import { schemaWords } from '../exercise-kinds/schema-words.ts';
import { packProblem, type PackProblem } from './pack-problem.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * A schema's complaints about a YAML text, each with its place and mend.
 *
 * @param fields the fields that the text may have, from which a mistyped one is guessed
 */
export function schemaProblems(
  error: z.ZodError,
  text: YamlText,
  fields: readonly string[] = [],
): PackProblem[] {
  return error.issues.flatMap(unfolded).map((issue) => {
    const place =
      issue.code === 'unrecognized_keys'
        ? text.placeOfKey(issue.path, issue.keys[0]!)
        : text.place(issue.path);
    const known = issue.path.length === 0 ? fields : [];
    return packProblem(place, ...schemaWords(issue, valueAt(text.value, issue.path), known));
  });
}
