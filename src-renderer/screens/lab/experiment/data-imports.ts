import type { CorpusSummary, VectorSet } from '../../../../src-main/contract/lab.ts';
import type { Client } from '../../../client/index.ts';
import type { VectorPiece } from '../vectors/vector-import.svelte.ts';
import type { Draft } from './draft.svelte.ts';

const withoutId = <Entry extends { readonly id: string }>(list: readonly Entry[], id: string) =>
  list.filter((each) => each.id !== id);

/** Brings a learner's own data into the profile, and into the experiment that is put together. */
export class DataImports {
  readonly #client: Client;
  readonly #draft: () => Draft | undefined;

  constructor(client: Client, draft: () => Draft | undefined) {
    this.#client = client;
    this.#draft = draft;
  }

  /** Reads a column file into the profile and trains on it from now on. */
  async importCorpus(name: string, text: string): Promise<CorpusSummary> {
    const corpus = await this.#client.call('lab.import-corpus', { name, text });
    const draft = this.#draft();
    if (!draft) return corpus;
    const corpora = [...withoutId(draft.options.corpora, corpus.id), corpus];
    draft.options = { ...draft.options, corpora };
    draft.set('data', corpus.id);
    return corpus;
  }

  /** Takes in a piece of a file of word vectors; with the last one experiments start from them. */
  async importVectors(piece: VectorPiece): Promise<VectorSet | undefined> {
    const { vectors: set } = await this.#client.call('lab.import-vectors', piece);
    const draft = this.#draft();
    if (!draft || !set) return set;
    draft.options = {
      ...draft.options,
      vectors: [...withoutId(draft.options.vectors, set.id), set],
    };
    draft.startFrom(set.id);
    return set;
  }
}
