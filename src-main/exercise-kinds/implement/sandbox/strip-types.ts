import { transform } from 'sucrase';

export type Stripped =
  | { readonly code: string }
  | { readonly problem: { readonly message: string; readonly line?: number } };

/** TypeScript to JavaScript, line for line; `export` of a declaration or of names is dropped. */
export function stripTypes(source: string): Stripped {
  const plain = source.replace(
    /^([ \t]*)export[ \t]+(default[ \t]+)?(?=(async\s+)?(function|const|let|var|class|type|interface)\b)/gm,
    '$1',
  );
  const alone = plain.replace(/^[ \t]*export[ \t]*\{[\w\s,]*\}[ \t]*;?[ \t]*$/gm, (all) =>
    all.replaceAll(/[^\n]/g, ''),
  );
  try {
    return {
      code: transform(alone, { transforms: ['typescript'], disableESTransforms: true }).code,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what = message, line] =
      /^(?:Error transforming[^:]*: )?(.*?)(?: \((\d+):\d+\))?$/s.exec(message) ?? [];
    return { problem: { message: what, ...(line && { line: Number(line) }) } };
  }
}
