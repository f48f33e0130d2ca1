import type { VectorSet } from '../../../../src-main/contract/lab.ts';
import { describeFailure } from '../../../client/describe-failure.ts';
import { localized, t } from '../../../i18n/i18n.svelte.ts';
import type { ImportState } from '../corpus/file-import.svelte.ts';
import { readText } from '../corpus/read-text.ts';
import { wholeLines } from './whole-lines.ts';

/** Bytes that are sent together. */
const pieceSize = 4 * 1024 * 1024;

/** A piece of a file of word vectors. */
export interface VectorPiece {
  readonly upload: string;
  readonly name: string;
  readonly text: string;
  readonly isLast: boolean;
}

interface Target {
  importVectors(piece: VectorPiece): Promise<VectorSet | undefined>;
}

/** Brings a file of word vectors into the profile, piece by piece. Nothing changes before all is read. */
export class VectorImport {
  state = $state.raw<ImportState>();
  /** The share that has been read, from 0 to 1. */
  share = $state(0);
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  async take(file: File): Promise<void> {
    const { name } = file;
    const upload = crypto.randomUUID();
    this.share = 0;
    this.state = { kind: 'reading', name };
    let [lines, bytesRead] = [0, 0];
    try {
      for await (const { bytes, isLast } of wholeLines(file, pieceSize)) {
        const read = readText(bytes);
        if ('badLine' in read) {
          const line = lines + read.badLine;
          this.state = { kind: 'refused', name, reason: () => t('lab.data.not-utf8', { line }) };
          return;
        }
        await this.#target.importVectors({ upload, name, text: read.text, isLast });
        lines += read.text.split('\n').length - 1;
        bytesRead += bytes.length;
        this.share = bytesRead / file.size;
      }
      this.state = { kind: 'imported', name };
    } catch (thrown) {
      this.state = { kind: 'refused', name, reason: () => localized(describeFailure(thrown)) };
    }
  }
}
