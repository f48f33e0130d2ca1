import { functionsBySpelling } from '../functions/names.ts';
import { accents, greekByName, spelledAccent } from './alphabet.ts';

/** The names that a formula may use. */
export interface Scope {
  /** Variables, in canonical form: W, x_c, ŷ, δ. */
  readonly variables: Iterable<string>;
  /** Elementwise functions that nobody knows more about, such as f. */
  readonly functions?: Iterable<string>;
  /** Sizes such as n, which also read as numbers: 1/N. */
  readonly sizes?: Iterable<string>;
  /** Indices that the exercise names, as those of ds/dW_{ij}. */
  readonly indices?: Iterable<string>;
  /** Reads an undeclared name before a parenthesis as an elementwise function, as in givens. */
  readonly functionsByUse?: boolean;
}

export type Meaning =
  | { readonly kind: 'variable' | 'size' | 'function' | 'named-function'; readonly name: string }
  | { readonly kind: 'index'; readonly name: string }
  | { readonly kind: 'identity' }
  /** δ_{ij}, where δ is not declared. */
  | { readonly kind: 'kronecker' }
  | { readonly kind: 'one-hot' };

/** A word in its one canonical form: `delta` is δ, `yhat` is ŷ. */
export function canonicalWord(word: string): string {
  const composed = word.normalize('NFC');
  if (Object.hasOwn(greekByName, composed)) return greekByName[composed]!;
  return spelledAccent(composed) ?? composed;
}

export const canonicalName = (word: string, subscript?: string): string =>
  subscript === undefined
    ? canonicalWord(word)
    : `${canonicalWord(word)}_${canonicalWord(subscript)}`;

const greekSpellings = (letter: string): string[] =>
  Object.entries(greekByName).flatMap(([name, symbol]) => (symbol === letter ? [name] : []));

/** Every way in which people type a base or a subscript. */
function spellings(part: string): string[] {
  const decomposed = part.normalize('NFD');
  const [letter, mark] = [...decomposed];
  const accent = Object.entries(accents).filter(([, combining]) => combining === mark);
  const named = accent.flatMap(([name]) =>
    [letter!, ...greekSpellings(letter!)].flatMap((base) => [`${base}${name}`, `${base}_${name}`]),
  );
  return [part, ...greekSpellings(part), ...named];
}

/** A name without its raised index: W^(1) is W and ^(1). */
export function splitRaised(name: string): { readonly plain: string; readonly raised: string } {
  const place = name.startsWith('∂') ? -1 : name.indexOf('^(');
  return place < 0
    ? { plain: name, raised: '' }
    : { plain: name.slice(0, place), raised: name.slice(place) };
}

/** Every spelling of a canonical name: W_1 is also W1, δ also delta. */
function spellingsOf(name: string): string[] {
  const { plain, raised } = splitRaised(name);
  if (raised !== '') return spellingsOf(plain).map((one) => one + raised);
  const [base, ...rest] = name.split('_');
  const numbered = /^(\p{L}+)(\d+)$/u.exec(name);
  if (numbered) return [name, ...spellingsOf(`${numbered[1]!}_${numbered[2]!}`)];
  if (rest.length === 0) return spellings(name);
  const subscripts = spellings(rest.join('_'));
  return spellings(base!).flatMap((one) =>
    subscripts.flatMap((two) => [`${one}_${two}`, `${one}${two}`]),
  );
}

/** From every spelling to its meaning; what the scope declares wins over what the notation has. */
export function meaningsOf(scope: Scope): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const declare = (names: Iterable<string>, kind: 'variable' | 'function' | 'size') => {
    const all = [...names];
    for (const name of all) if (!meanings.has(name)) meanings.set(name, { kind, name });
    for (const name of all)
      for (const spelling of spellingsOf(name))
        if (!meanings.has(spelling)) meanings.set(spelling, { kind, name });
  };
  declare(scope.variables, 'variable');
  declare(scope.functions ?? [], 'function');
  for (const [spelling, name] of functionsBySpelling)
    if (!meanings.has(spelling)) meanings.set(spelling, { kind: 'named-function', name });
  declare(scope.sizes ?? [], 'size');
  for (const name of scope.variables)
    for (const spelling of lowSpellings(name, meanings))
      if (!meanings.has(spelling)) meanings.set(spelling, { kind: 'variable', name });
  if (!meanings.has('I')) meanings.set('I', { kind: 'identity' });
  if (!meanings.has('e')) meanings.set('e', { kind: 'one-hot' });
  return meanings;
}

/** W_1 and W1 can only mean W^(1) where there is no W. */
function lowSpellings(name: string, meanings: ReadonlyMap<string, Meaning>): string[] {
  const { plain, raised } = splitRaised(name);
  const index = /^\^\(([\p{L}\d]+)\)$/u.exec(raised)?.[1];
  if (index === undefined || plain.includes('_') || meanings.has(plain)) return [];
  return spellingsOf(`${plain}_${index}`);
}
