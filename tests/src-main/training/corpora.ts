import type { Corpus, Sentence } from '../../../src-main/ner/index.ts';

/** `Ann/PER saw Rome/LOC`: one type a word, B- at the beginning of each run. */
export function sentence(text: string): Sentence {
  const words = text.split(' ').map((word) => word.split('/'));
  const types = words.map(([, type]) => type);
  return {
    tokens: words.map(([token]) => token!),
    labels: types.map((type, i) => {
      if (type === undefined) return 'O';
      return type === types[i - 1] ? `I-${type}` : `B-${type}`;
    }),
  };
}

const people = ['Ann', 'Bo', 'Kim', 'Lee', 'Mia', 'Noa'];
const places = ['Rome', 'Oslo', 'Lima', 'Cork', 'Bonn', 'Jeju'];
const lines = (person: string, place: string): string[] => [
  `${person}/PER lives in ${place}/LOC now`,
  `we met ${person}/PER near ${place}/LOC`,
  `${place}/LOC is far , says ${person}/PER`,
];

/** A corpus that can be learned in a second: people act, places lie after a preposition. */
export function tinyCorpus(): Corpus {
  const train = people.flatMap((person, i) =>
    places.flatMap((place, j) => ((i + j) % 3 === 0 ? [] : lines(person, place).map(sentence))),
  );
  const heldOut = people.flatMap((person, i) => lines(person, places[(6 - i) % 6]!).map(sentence));
  return { id: 'tiny', name: 'Tiny', train, heldOut, types: ['LOC', 'PER'] };
}
