import { isByEntries, symbolLatex, type Question } from '../../calculus/index.ts';
import type { ViewOf } from '../../contract/exercise-kinds/index.ts';

type Palette = ViewOf<'derivation'>['palette'];

/** Keys for indices, sums and equal indices, where a question or its givens are about entries. */
export function entryPalette({ entry, givens }: Question): Palette {
  if (!entry && !givens.definitions.some(({ expression }) => isByEntries(expression))) return [];
  const asked = entry?.indices.map(({ name }) => name) ?? ['i', 'j'];
  const free = ['k', 'l', 'm', 'p', 'q'].find((letter) => !asked.includes(letter)) ?? 'r';
  const pairs = asked.slice(1).map((second, place) => [asked[place]!, second] as const);
  return [
    ...[...asked, free].map((letter) => subscript([letter])),
    ...pairs.map(subscript),
    { latex: `\\sum_{${below([free])}}`, insert: `Σ_${free} `, name: `Σ_${free}` },
    ...pairs.slice(0, 1).map(([first, second]) => ({
      latex: `\\mathbb{1}\\{${below([first])} = ${below([second])}\\}`,
      insert: `1{${first} = ${second}}`,
      name: `1{${first} = ${second}}`,
    })),
  ];
}

const below = (letters: readonly string[]): string =>
  letters.map((letter) => symbolLatex(letter, false)).join('');

function subscript(letters: readonly string[]): Palette[number] {
  const text = letters.length === 1 ? `_${letters[0]!}` : `_{${letters.join('')}}`;
  return { latex: `\\square_{${below(letters)}}`, insert: text, name: text };
}
