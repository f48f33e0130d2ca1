import { affineText, constant, plus, scaledBy, single, type Affine } from '../entries/affine.ts';
import { canonicalWord } from './scope.ts';
import { wordText, type RawToken } from './token.ts';

/**
 * The indices in a subscript, in canonical text: `ij` and `i,j` are two, `i+k-1` and `2i` one each.
 * Empty where the tokens are no indices.
 */
export function readIndices(tokens: readonly RawToken[]): string[] {
  const groups = groupsOf(tokens).map(readGroup);
  return groups.every((group) => group !== undefined) ? groups.flat() : [];
}

export const isSign = (token: RawToken | undefined, sign: string) =>
  token?.kind === 'sign' && token.sign === sign;

/** What stands between commas. */
export function groupsOf(tokens: readonly RawToken[]): RawToken[][] {
  const groups: RawToken[][] = [[]];
  for (const token of tokens)
    if (isSign(token, ',')) groups.push([]);
    else groups.at(-1)!.push(token);
  return groups;
}

function readGroup(group: readonly RawToken[]): string[] | undefined {
  const [first, second] = group;
  if (!first) return undefined;
  if (group.some((token) => token.kind === 'sign')) {
    const sum = readSum(group);
    return sum && [affineText(sum)];
  }
  if (first.kind === 'number' && second?.kind === 'word' && group.length === 2 && isWhole(first)) {
    const [letter, ...others] = lettersOf(second);
    return [affineText({ parts: [{ name: letter!, times: first.value }], constant: 0 }), ...others];
  }
  return group.flatMap(lettersOf);
}

const isWhole = (token: RawToken) =>
  token.kind === 'number' && Number.isSafeInteger(token.value) && /^\d{1,6}$/.test(token.text);

function lettersOf(token: RawToken): string[] {
  if (token.kind === 'sign') return [];
  if (token.kind === 'number') return [token.text];
  const text = canonicalWord(wordText(token.letters));
  return token.whole || [...text].length === 1 ? [text] : token.letters.map((one) => one.text);
}

/** i + k − 1, 2i − 1, 3 − (j − i). */
function readSum(tokens: readonly RawToken[]): Affine | undefined {
  const reader = { tokens, position: 0 };
  const sum = readTerms(reader, 0);
  return sum && reader.position === tokens.length ? sum : undefined;
}

interface Reader {
  readonly tokens: readonly RawToken[];
  position: number;
}

const deepest = 8;

function readTerms(reader: Reader, depth: number): Affine | undefined {
  let sum: Affine | undefined;
  for (;;) {
    const token = reader.tokens[reader.position];
    const isSigned = isSign(token, '+') || isSign(token, '-');
    if (sum && !isSigned) return sum;
    if (isSigned) reader.position += 1;
    const term = readTerm(reader, depth);
    if (!term) return undefined;
    sum = plus(sum ?? constant(0), scaledBy(term, isSign(token, '-') ? -1 : 1));
  }
}

/** A number, a letter, a bracket, or a number times one of these. */
function readTerm(reader: Reader, depth: number): Affine | undefined {
  const token = reader.tokens[reader.position];
  if (!token || depth > deepest) return undefined;
  reader.position += 1;
  if (token.kind === 'number') {
    if (!isWhole(token)) return undefined;
    if (isSign(reader.tokens[reader.position], '*')) reader.position += 1;
    const next = reader.tokens[reader.position];
    const isFactor = next?.kind === 'word' || isSign(next, '(');
    const of = isFactor ? readTerm(reader, depth + 1) : constant(1);
    return of && scaledBy(of, token.value);
  }
  if (isSign(token, '(')) {
    const inner = readTerms(reader, depth + 1);
    if (!inner || !isSign(reader.tokens[reader.position], ')')) return undefined;
    reader.position += 1;
    return inner;
  }
  const letters = lettersOf(token);
  return token.kind === 'word' && letters.length === 1 ? single(letters[0]!) : undefined;
}
