import type { Expression } from '../expression.ts';
import type { Term } from './term.ts';

/** The factors from `start` up to `end` of a product, as an expression with its place. */
export function partOf(
  source: Expression,
  join: (factors: readonly Expression[]) => Expression,
  factors: readonly Term[],
  start: number,
  end: number,
): Expression {
  if (end - start === factors.length) return source;
  const part = factors.slice(start, end).map((factor) => factor.source);
  const [from, to] = [part[0]!.at, part.at(-1)!.at];
  const at = from && to ? { start: from.start, end: to.end } : undefined;
  return { ...join(part), at };
}
