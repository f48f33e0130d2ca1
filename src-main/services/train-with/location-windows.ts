import { createRandom, seedFrom } from '../../engine/index.ts';
import { buildVocabulary, windowsOf, type Corpus } from '../../ner/index.ts';

/** Word ids around a centre word, and whether that word is part of a location. */
export interface LocationWindow {
  readonly ids: readonly number[];
  readonly isLocation: boolean;
}

export interface LocationWindows {
  readonly windows: readonly LocationWindow[];
  /** Words that have a vector. */
  readonly words: number;
}

/** Windows of a corpus, as many with a location in the middle as without; always the same ones. */
export function locationWindows(corpus: Corpus, count: number, side: number): LocationWindows {
  const vocabulary = buildVocabulary(corpus.train);
  const width = 2 * side + 1;
  const all = corpus.train.flatMap(({ tokens, labels }) => {
    const ids = windowsOf(vocabulary.idsOf(tokens), side);
    return labels.map((label, place) => ({
      ids: [...ids.slice(place * width, (place + 1) * width)],
      isLocation: label.endsWith('-LOC'),
    }));
  });
  const random = createRandom(seedFrom('train-with/windows'));
  const drawn = (isLocation: boolean) =>
    random.shuffle(all.filter((window) => window.isLocation === isLocation)).slice(0, count / 2);
  return { windows: [...drawn(true), ...drawn(false)], words: vocabulary.size };
}
