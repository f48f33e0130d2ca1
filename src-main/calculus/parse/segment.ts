import type { Span } from '../../contract/problem.ts';
import { near } from './near.ts';
import { problems } from './problems.ts';
import { canonicalWord, splitRaised, type Meaning } from './scope.ts';
import { endingsOf, type Scripts } from './scripts.ts';
import { isStandIn } from './stand-in.ts';
import { wordText, type Letter } from './token.ts';

export interface Piece {
  readonly meaning: Meaning;
  readonly at: Span;
  /** Which of the scripts behind the word belong to this name. */
  readonly takesSubscript: boolean;
  readonly takesRaised: boolean;
}

export interface Word {
  readonly letters: readonly Letter[];
  /** Written as one name, so it is not split. */
  readonly whole: boolean;
  readonly scripts: Scripts;
}

/**
 * Reads a run of letters as declared names side by side, the longest first: Wx is W x, but sc is sc
 * where sc is declared. Functions stand only at the end, sizes only alone.
 */
export function segment(word: Word, meanings: ReadonlyMap<string, Meaning>): Piece[] {
  const { letters, whole, scripts } = word;
  const { subscript } = scripts;
  const endings = endingsOf(scripts);
  const failed = new Set<number>();
  let furthest = 0;

  const pieceAt = (start: number, end: number): Piece | undefined => {
    const isLast = end === letters.length;
    const text = wordText(letters.slice(start, end));
    const at = { start: letters[start]!.at.start, end: letters[end - 1]!.at.end };
    const whileSubscripted = isLast && subscript !== undefined;
    for (const ending of isLast ? endings : []) {
      const { takesSubscript, takesRaised } = ending;
      const longer = meanings.get(text + ending.text);
      if (longer)
        return { meaning: longer, at: spanning(at, ending.at), takesSubscript, takesRaised };
    }
    const meaning = meanings.get(text);
    if (!meaning) return undefined;
    const isAlone = start === 0 && isLast;
    if (/^(one-hot|kronecker)$/.test(meaning.kind) && !whileSubscripted) return undefined;
    if (/^(size|index)$/.test(meaning.kind) && !isAlone) return undefined;
    if (/function/.test(meaning.kind) && !isLast) return undefined;
    const takesSubscript = whileSubscripted && isSubscripted(meaning);
    const whole = takesSubscript ? spanning(at, subscript.at) : at;
    return { meaning, at: whole, takesSubscript, takesRaised: false };
  };

  const from = (start: number): Piece[] | undefined => {
    if (start === letters.length) return [];
    if (failed.has(start)) return undefined;
    furthest = Math.max(furthest, start);
    const longest = Math.min(letters.length, start + longestName);
    for (let end = longest; end > start; end -= 1) {
      if (whole && end - start < letters.length) break;
      const piece = pieceAt(start, end);
      const rest = piece && from(end);
      if (rest) return [piece, ...rest];
    }
    failed.add(start);
    return undefined;
  };

  const pieces = from(0);
  if (pieces) return pieces;
  throw unknown(word, whole ? 0 : furthest, meanings);
}

const longestName = 24;

const isSubscripted = (meaning: Meaning) => /^(identity|one-hot|kronecker)$/.test(meaning.kind);

const spanning = (from: Span, to: Span): Span => ({
  start: from.start,
  end: Math.max(from.end, to.end),
});

function unknown(word: Word, from: number, meanings: ReadonlyMap<string, Meaning>) {
  const letters = word.letters.slice(from);
  const [ending] = endingsOf(word.scripts);
  const text = wordText(letters) + (ending?.text ?? '');
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const end = Math.max(letters.at(-1)!.at.end, ending?.at.end ?? 0);
  const at = { start: letters[0]!.at.start, end };
  if (text.startsWith('d') && meanings.get(text.slice(1))?.kind === 'variable')
    return problems.derivativeInAnswer(at);
  const declared = [...meanings.values()].flatMap((meaning) =>
    meaning.kind === 'variable' || meaning.kind === 'function' ? [meaning.name] : [],
  );
  const typed = [...new Set(declared)].filter((name) => !isStandIn(name));
  const layers = typed.filter((name) => {
    const { plain, raised } = splitRaised(name);
    return raised !== '' && plain === canonicalWord(wordText(letters));
  });
  const meant = layers.length > 0 ? layers.slice(0, 3) : near(text, meanings);
  return problems.unknownName(at, shown, meant, typed);
}
