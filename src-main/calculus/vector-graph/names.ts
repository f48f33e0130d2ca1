import { functionsBySpelling } from '../functions/names.ts';
import { canonicalName, canonicalWord } from '../parse/scope.ts';
import { readSubscript } from '../parse/subscript.ts';
import { tokenize } from '../parse/tokenize.ts';
import { wordText, type RawToken } from '../parse/token.ts';

/** Letters that are functions where they stand before a bracket: the f of f(Wx + b). */
const functionLetter = /^[fghφψ]$/u;

/**
 * The names in a formula that nobody has declared. Letters in a row are a name each, as in Wx, unless
 * they are a known name, a Greek letter, a letter with an accent, or a word of three or more.
 */
export function newNames(formula: string, known: ReadonlySet<string>): string[] {
  const raw = tokenize(formula);
  const found = raw.flatMap((token, index) => {
    if (token.kind !== 'word' || isTranspose(raw, index)) return [];
    const text = wordText(token.letters);
    const subscript = readSubscript(raw, index + 1)?.text;
    const whole = canonicalName(text, subscript);
    if (known.has(whole) || known.has(canonicalWord(text))) return [];
    if (functionsBySpelling.has(text) || functionsBySpelling.has(whole)) return [];
    if (text === 'I' || text === 'ones') return [];
    if (isCalled(raw, index + 1) && (functionLetter.test(text) || text.length > 1)) return [];
    const isOne = token.whole || canonicalWord(text) !== text || /^\p{Ll}{3,}$/u.test(text);
    return isOne ? [whole] : letters(text, subscript);
  });
  return [...new Set(found)].filter((name) => !known.has(name));
}

/** Wx_1 is W and x_1; W1 is W_1. */
function letters(text: string, subscript: string | undefined): string[] {
  const single = [...text.matchAll(/(\p{L}\p{M}*)(\d*)/gu)].map(([, letter, digits]) =>
    canonicalName(letter!, digits || undefined),
  );
  const last = single.pop();
  return last === undefined
    ? []
    : [...single, subscript === undefined ? last : canonicalName(last, subscript)];
}

const signAt = (raw: readonly RawToken[], index: number): string | undefined => {
  const token = raw[index];
  return token?.kind === 'sign' ? token.sign : undefined;
};

function isTranspose(raw: readonly RawToken[], index: number): boolean {
  const token = raw[index];
  if (token?.kind !== 'word' || !/^[Tt]$/.test(wordText(token.letters))) return false;
  return signAt(raw, index - 1) === '^' || signAt(raw, index - 2) === '^';
}

function isCalled(raw: readonly RawToken[], from: number): boolean {
  let index = from;
  while (signAt(raw, index) === "'") index += 1;
  return signAt(raw, index) === '(';
}
