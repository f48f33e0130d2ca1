import { namesOfIndex } from '../entries/affine.ts';
import { functionsBySpelling } from '../functions/names.ts';
import { readRaisedIndex } from '../parse/raised-index.ts';
import { canonicalName, canonicalWord } from '../parse/scope.ts';
import { readSubscript } from '../parse/subscript.ts';
import { tokenize } from '../parse/tokenize.ts';
import { wordText, type RawToken } from '../parse/token.ts';

/** Letters that are functions where they stand before a bracket: the f of f(Wx + b). */
const functionLetter = /^[fghφψ]$/u;

/**
 * The names in a formula that nobody has declared. Letters in a row are a name each, as in Wx, unless
 * they are a known name, a Greek letter, a letter with an accent, or a word of three or more.
 *
 * @param letters indices that are open in the formula, as i in y_i = x_i^2
 */
export function newNames(
  formula: string,
  known: ReadonlySet<string>,
  letters: readonly string[] = [],
): string[] {
  const raw = tokenize(formula);
  const indices = new Set([...indexLetters(raw), ...letters]);
  const bases = new Set(raw.flatMap((_, index) => baseAt(raw, index, indices) ?? []));
  const found = raw.flatMap((token, index) => {
    if (token.kind !== 'word' || isTranspose(raw, index) || isIndex(raw, index)) return [];
    const text = wordText(token.letters);
    const layer = layerAt(raw, index + 1);
    if (layer !== undefined) return [canonicalName(text) + layer];
    const read = readSubscript(raw, index + 1);
    if (text === 'sum' && read) return [];
    const isEntry = bases.has(text) && read !== undefined && read.indices.length > 0;
    const subscript = isEntry ? undefined : read?.text;
    const whole = canonicalName(text, subscript);
    if (known.has(whole)) return [];
    const classes = read?.indices.filter((one) => classLetter.test(one) && !known.has(one)) ?? [];
    if (known.has(canonicalWord(text))) return classes;
    if (text === 'e' && read) return classes;
    if (indices.has(text) && !isEntry && !read) return [];
    if (functionsBySpelling.has(text) || functionsBySpelling.has(whole)) return [];
    if (text === 'I' || text === 'ones') return [];
    if (isCalled(raw, index + 1) && (functionLetter.test(text) || text.length > 1)) return [];
    const isOne = token.whole || canonicalWord(text) !== text || /^\p{Ll}{3,}$/u.test(text);
    return isOne ? [whole] : apart(text, subscript);
  });
  return [...new Set(found)].filter((name) => !known.has(name));
}

/** The usual letters of a class: the y of e_y and p_y. */
const classLetter = /^[ty]$/;

/** The letters that a sum, or a bracket as in (W x)_i, takes as indices. */
function indexLetters(raw: readonly RawToken[]): ReadonlySet<string> {
  const found = raw.flatMap((token, index) => {
    const isBinder =
      token.kind === 'word'
        ? wordText(token.letters) === 'sum'
        : token.kind === 'sign' && /^[Σ)\]]$/.test(token.sign);
    return isBinder ? (readSubscript(raw, index + 1)?.indices ?? []) : [];
  });
  return new Set(found.flatMap(namesOfIndex).filter((name) => !classLetter.test(name)));
}

/** The layer above a name, `^{(1)}` in braces: x^(2) is a power. */
function layerAt(raw: readonly RawToken[], index: number): string | undefined {
  return signAt(raw, index + 1) === '{' ? readRaisedIndex(raw, index)?.text : undefined;
}

/** The x of x_i, where i is an index: then x_2 is an entry of x too. */
function baseAt(
  raw: readonly RawToken[],
  index: number,
  indices: ReadonlySet<string>,
): string | undefined {
  const token = raw[index];
  const read = readSubscript(raw, index + 1);
  const isIndexed = read?.indices.some((one) =>
    namesOfIndex(one).some((name) => indices.has(name)),
  );
  return isIndexed && token?.kind === 'word' ? wordText(token.letters) : undefined;
}

/** Whether a word stands in a subscript, or is the upper limit of a sum. */
function isIndex(raw: readonly RawToken[], index: number): boolean {
  for (let start = Math.max(0, index - 12); start < index; start += 1) {
    const subscript = readSubscript(raw, start);
    if (!subscript || start + subscript.length <= index) continue;
    return true;
  }
  return false;
}

/** Wx_1 is W and x_1; W1 is W_1. */
function apart(text: string, subscript: string | undefined): string[] {
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
