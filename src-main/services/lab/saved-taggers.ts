import type { TaggedToken } from '../../contract/lab.ts';
import type { Profile } from '../../storage/index.ts';
import { loadModel, tagger } from '../../training/index.ts';
import { noModel } from './problems.ts';

type Tagger = (sentence: string) => TaggedToken[];

/** Taggers made of the models in a profile; the last one is kept ready while a sentence is typed. */
export function savedTaggers({ models }: Pick<Profile, 'models'>): (run: number) => Tagger {
  let ready: { readonly run: number; readonly tag: Tagger } | undefined;
  return (run) => {
    if (ready?.run !== run) {
      const bytes = models.read(run);
      if (!bytes) throw noModel(run);
      ready = { run, tag: tagger(loadModel(bytes)) };
    }
    return ready.tag;
  };
}
