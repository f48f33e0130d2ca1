import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../shared/corpora/', import.meta.url);

/** Real corpora lie beside the repository on some machines; licences keep them out of it. */
export const hasSharedCorpora: boolean = existsSync(folder);

if (!hasSharedCorpora)
  console.warn(`SKIPPED: tests on real corpora, because there is no folder ${folder.pathname}`);

/** Where a real file lies, by its path inside the folder. */
export const sharedCorpusPath = (path: string): string => fileURLToPath(new URL(path, folder));

/** A real file as bytes, by its path inside the folder. */
export const sharedCorpus = (path: string): Uint8Array => readFileSync(new URL(path, folder));
