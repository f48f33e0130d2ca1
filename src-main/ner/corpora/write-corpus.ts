import { corpusOf } from '../corpus.ts';
import type { Segmentation } from '../tokenize.ts';
import type { Corpus, RandomSource, Sentence } from '../types.ts';
import { labelText } from './label-text.ts';
import { expand, type Grammar } from './template.ts';

/** What a built-in corpus is made of. */
export interface CorpusSource {
  readonly id: string;
  readonly name: string;
  readonly segmentation: Segmentation;
  /** Used for both parts. */
  readonly templates: readonly string[];
  /** Turns of phrase that only the held-out part has. */
  readonly heldOutTemplates: readonly string[];
  readonly grammar: Grammar;
  /** Further alternatives, which only the held-out part has: words that no training sentence holds. */
  readonly heldOutGrammar: Grammar;
}

export interface CorpusSizes {
  readonly train: number;
  readonly heldOut: number;
}

const merge = (a: Grammar, b: Grammar): Grammar => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) => [name, [...(a[name] ?? []), ...(b[name] ?? [])]]),
  );
};

function shuffled<Item>(list: readonly Item[], random: RandomSource): Item[] {
  const order = [...list];
  for (let left = order.length - 1; left > 0; left--) {
    const other = Math.floor(random.uniform() * (left + 1));
    [order[left], order[other]] = [order[other]!, order[left]!];
  }
  return order;
}

/**
 * `count` sentences, none of which is in `written` yet. Every template has its turn before any has
 * another one; one that has nothing new to say is passed over.
 */
function write(
  count: number,
  templates: readonly string[],
  grammar: Grammar,
  { segmentation }: CorpusSource,
  written: Set<string>,
  random: RandomSource,
): Sentence[] {
  const sentences: Sentence[] = [];
  while (sentences.length < count) {
    const before = sentences.length;
    for (const template of shuffled(templates, random)) {
      const marked = expand(template, grammar, random);
      if (written.has(marked.text) || sentences.length === count) continue;
      written.add(marked.text);
      sentences.push(labelText(marked, segmentation));
    }
    if (sentences.length === before)
      throw new RangeError(
        `the templates give ${before} different sentences, not ${count}: add some`,
      );
  }
  return sentences;
}

/** Writes a corpus from its templates; the same draws give the same corpus. */
export function writeCorpus(
  source: CorpusSource,
  random: RandomSource,
  sizes: CorpusSizes = { train: 900, heldOut: 250 },
): Corpus {
  const { id, name, templates, heldOutTemplates, grammar, heldOutGrammar } = source;
  const written = new Set<string>();
  const train = write(sizes.train, templates, grammar, source, written, random);
  const heldOut = write(
    sizes.heldOut,
    [...templates, ...heldOutTemplates],
    merge(grammar, heldOutGrammar),
    source,
    written,
    random,
  );
  return corpusOf(id, name, train, heldOut);
}
