import { affineText, constant, plus, single, type Affine } from '../entries/affine.ts';
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

const isSign = (token: RawToken | undefined, sign: string) =>
  token?.kind === 'sign' && token.sign === sign;

/** What stands between commas. */
function groupsOf(tokens: readonly RawToken[]): RawToken[][] {
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

/** i + k − 1, 2i − 1, d·2 + j. */
function readSum(tokens: readonly RawToken[]): Affine | undefined {
  let sum = constant(0);
  let sign: 1 | -1 = 1;
  let factors: RawToken[] = [];
  const take = (): boolean => {
    const term = readTerm(factors, sign);
    factors = [];
    if (term) sum = plus(sum, term);
    return term !== undefined;
  };
  for (const [place, token] of tokens.entries()) {
    const isPlus = isSign(token, '+');
    if (isPlus || isSign(token, '-')) {
      if (place > 0 && !take()) return undefined;
      sign = isPlus ? 1 : -1;
    } else if (!isSign(token, '*')) factors.push(token);
  }
  return take() ? sum : undefined;
}

function readTerm([first, second, ...more]: readonly RawToken[], sign: 1 | -1): Affine | undefined {
  if (!first || more.length > 0) return undefined;
  const [number, letter] =
    first.kind === 'number' ? [first, second] : second ? [second, first] : [undefined, first];
  if (number && !isWhole(number)) return undefined;
  const times = sign * (number?.kind === 'number' ? number.value : 1);
  if (!letter) return constant(times);
  const letters = lettersOf(letter);
  if (letter.kind !== 'word' || letters.length !== 1) return undefined;
  return { ...single(letters[0]!), parts: [{ name: letters[0]!, times }] };
}
