import type { CodeOutcome, CodeRequest } from './messages.ts';
import { stripTypes } from './strip-types.ts';

const importDeclaration = /^[ \t]*import\b(?![ \t]*\()/m;

/** JavaScript that can be run, or why there is nothing to run. */
export function readSource({
  source,
}: CodeRequest): { readonly code: string } | { readonly refused: CodeOutcome } {
  const nothing = { undefinedFunctions: [], results: [], output: '' };
  const stripped = stripTypes(source);
  if ('problem' in stripped)
    return { refused: { ...nothing, failure: { name: 'SyntaxError', ...stripped.problem } } };
  if (importDeclaration.test(stripped.code))
    return { refused: { ...nothing, importsModules: true } };
  return stripped;
}
