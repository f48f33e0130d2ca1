import { freeIndices } from '../entries/free-indices.ts';
import type { Term } from '../shapes/term.ts';

/** Whether indices run inside a term, so that what is inside is computed once for each of their values. */
export const isIndexed = ({ op }: Term): boolean => op === 'index-sum' || op === 'array';

/** Numbers stay where they are written. */
const isPlain = ({ op }: Term): boolean => /^(?:number|size|index)$/.test(op);

const isClosed = (term: Term): boolean => !isPlain(term) && freeIndices(term.source).size === 0;

/** The wholes on which a sum over indices works: u and h in Σ_i u_i h_i, each once. */
export function closedParts(term: Term): readonly Term[] {
  const found = new Map<string, Term>();
  const visit = (part: Term): void => {
    if (isClosed(part)) found.set(keyOf(part), part);
    else part.operands.forEach(visit);
  };
  term.operands.forEach(visit);
  return [...found.values()];
}

/** The same term with each of its closed parts, by its place among them, replaced. */
export function withClosedParts(term: Term, instead: (part: Term, place: number) => Term): Term {
  const places = new Map(closedParts(term).map((part, place) => [keyOf(part), place]));
  const visit = (part: Term): Term =>
    isClosed(part)
      ? instead(part, places.get(keyOf(part))!)
      : ({ ...part, operands: part.operands.map(visit) } as Term);
  return { ...term, operands: term.operands.map(visit) } as Term;
}

/** Equal for equal formulas, wherever they were read. */
export const keyOf = ({ source }: Term): string =>
  JSON.stringify(source, (key, value: unknown) => (key === 'at' ? undefined : value));
