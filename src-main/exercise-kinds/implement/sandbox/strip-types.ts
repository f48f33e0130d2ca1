import { transform } from 'sucrase';

export type Stripped =
  | { readonly code: string }
  | { readonly problem: { readonly message: string; readonly line?: number } };

/** TypeScript to JavaScript, line for line; `export` in front of a declaration is dropped. */
export function stripTypes(source: string): Stripped {
  const plain = source.replace(
    /^(\s*)export\s+(default\s+)?(?=(async\s+)?(function|const|let|var|class|type|interface)\b)/gm,
    '$1',
  );
  try {
    return {
      code: transform(plain, { transforms: ['typescript'], disableESTransforms: true }).code,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what = message, line] =
      /^(?:Error transforming[^:]*: )?(.*?)(?: \((\d+):\d+\))?$/s.exec(message) ?? [];
    return { problem: { message: what, ...(line && { line: Number(line) }) } };
  }
}
