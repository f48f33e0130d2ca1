/** A look that words share: what can be said of a word that was never seen. */
export interface WordShape {
  readonly name: string;
  readonly matches: (token: string) => boolean;
}

const hasLetter = /\p{L}/u;

/**
 * The shapes of unknown words, in the order in which they are tried. In English the shape says much about
 * a name; scripts without case, such as Hangul, mostly fall into the last entries.
 */
export const wordShapes: readonly WordShape[] = [
  { name: '@name', matches: (token) => /^@./u.test(token) },
  { name: '#tag', matches: (token) => /^#./u.test(token) },
  { name: 'link', matches: (token) => /^(https?:|www\.)/iu.test(token) },
  { name: 'number', matches: (token) => /^\p{N}/u.test(token) },
  { name: 'symbol', matches: (token) => !hasLetter.test(token) },
  {
    name: 'CAPITALS',
    matches: (token) => /\p{Lu}.*\p{Lu}/su.test(token) && !/\p{Ll}/u.test(token),
  },
  { name: 'Capitalised', matches: (token) => /^\p{Lu}/u.test(token) },
  { name: 'lowercase', matches: (token) => /\p{Ll}/u.test(token) },
  { name: 'caseless', matches: () => true },
];

/** The number of the first shape that fits; the last one fits every word. */
export function shapeOf(token: string): number {
  return wordShapes.findIndex(({ matches }) => matches(token));
}
