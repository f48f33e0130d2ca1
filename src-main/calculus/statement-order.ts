import { functionsBySpelling } from './functions/names.ts';
import { canonicalName, canonicalWord } from './parse/scope.ts';
import { readSubscript } from './parse/subscript.ts';
import { tokenize } from './parse/tokenize.ts';
import { wordText } from './parse/token.ts';

interface Named {
  readonly name?: string | undefined;
  readonly formula: string;
}

/**
 * Statements in an order in which each uses only earlier ones, so that people may write s = u^T h,
 * h = f(z), z = W x + b as the lecture does. Those that are in order stay as they are, and so do those
 * that go in a circle.
 */
export function inOrder<S extends Named>(statements: readonly S[]): readonly S[] {
  const names = statements.map(({ name }) => (name === undefined ? '' : canonicalName(name)));
  if (new Set(names).size < names.length) return statements;
  const needs = statements.map(({ formula }) =>
    names.flatMap((name, place) => (name !== '' && mentions(formula, name) ? [place] : [])),
  );
  const done: number[] = [];
  while (done.length < statements.length) {
    const next = statements.findIndex(
      (_, place) => !done.includes(place) && needs[place]!.every((other) => done.includes(other)),
    );
    if (next < 0) return statements;
    done.push(next);
  }
  return done.map((place) => statements[place]!);
}

/** Whether a name occurs in a formula, alone or in a row of letters such as Wh. */
function mentions(formula: string, name: string): boolean {
  const raw = tokenize(formula);
  return raw.some((token, index) => {
    if (token.kind !== 'word') return false;
    const text = wordText(token.letters);
    const subscript = readSubscript(raw, index + 1)?.text;
    if (canonicalName(text, subscript) === name || canonicalWord(text) === name) return true;
    if (token.whole || functionsBySpelling.has(text)) return false;
    const last = token.letters.at(-1)!.text;
    if (canonicalName(last, subscript) === name) return true;
    return token.letters
      .slice(0, subscript === undefined ? undefined : -1)
      .some((one) => one.text === name);
  });
}
