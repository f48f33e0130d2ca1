import { readDeclarations, symbolOf, type Shape } from '../../calculus/index.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';
import { messages } from './messages.ts';

const scalarWords = /^(?:scalar|number|a number|스칼라|수|숫자)$/iu;

/**
 * A shape as it is typed: `n x d`, `n×d`, `n by d`, `(n, d)`, `R^{n×d}`, `n` for a column, `scalar`.
 * Everything but the plain words is read by the notation's reader of spaces.
 */
export function readShape(
  text: string,
  sizes: readonly string[],
): { readonly shape: Shape } | { readonly problem: Omit<Problem, 'part'> } {
  const plain = text.trim().replace(/^\$|\$$/g, '');
  const within = /^(?:R|ℝ|\\mathbb\{R\}|\\R)\s*\^\s*\{?(.*?)\}?$/u.exec(plain)?.[1] ?? plain;
  const space = scalarWords.test(plain) ? 'R' : isSpace(within) ? within : `R^{${product(within)}}`;
  const shape = declared(space);
  if (!shape) return { problem: messages.unreadableShape(text) };
  const unknown = [shape.rows, shape.columns]
    .map(symbolOf)
    .find((symbol) => symbol !== undefined && !sizes.includes(symbol));
  return unknown === undefined ? { shape } : { problem: messages.unknownSize(unknown, sizes) };
}

const isSpace = (text: string): boolean => /^(?:R\b|ℝ|\\mathbb|\\R\b)/u.test(text);

/** `(n, d)`, `n by d`, `n x d` and `n d` in the notation's `n×d`. */
const product = (text: string): string =>
  text
    .replace(/^\s*[([]|[)\]]\s*$/g, '')
    .replace(/,\s*$/, '')
    .replace(/^(\d*\p{L}|\d+)[xX](\d*\p{L}|\d+)$/u, '$1×$2')
    .replace(/\s*(?:\\times|[,×*]|(?<=[\s\d])[xX](?=[\s\d])|\bby\b|(?<=\S)\s+(?=\S))\s*/gu, '×')
    .replace(/×(?:[x×]×?)+/g, '×');

function declared(space: string): Shape | undefined {
  try {
    return readDeclarations(`q in ${space}`, 0)[0]?.shape;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
