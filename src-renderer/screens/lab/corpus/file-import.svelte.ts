import { describeFailure } from '../../../client/describe-failure.ts';
import { localized, t } from '../../../i18n/i18n.svelte.ts';
import type { DataImports } from '../experiment/data-imports.ts';
import { readText } from './read-text.ts';

const megabyte = 1024 * 1024;
const mostMegabytes = 50;

export type ImportState =
  | { readonly kind: 'reading' | 'imported'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: () => string };

/** Brings a column file into the profile, chosen or dropped. What was chosen before stays until it is read. */
export class FileImport {
  state = $state.raw<ImportState>();
  /** Whether a file hangs over the place where it can be dropped. */
  isOver = $state(false);
  readonly #imports: Pick<DataImports, 'importCorpus'>;

  constructor(imports: Pick<DataImports, 'importCorpus'>) {
    this.#imports = imports;
  }

  async take(file: File): Promise<void> {
    const { name } = file;
    const refuse = (reason: () => string): void => {
      this.state = { kind: 'refused', name, reason };
    };
    const size = Math.ceil(file.size / megabyte);
    if (size > mostMegabytes)
      return refuse(() => t('lab.data.too-large', { size, most: mostMegabytes }));
    this.state = { kind: 'reading', name };
    try {
      const read = readText(new Uint8Array(await file.arrayBuffer()));
      if ('badLine' in read) return refuse(() => t('lab.data.not-utf8', { line: read.badLine }));
      await this.#imports.importCorpus(name, read.text);
      this.state = { kind: 'imported', name };
    } catch (thrown) {
      refuse(() => localized(describeFailure(thrown)));
    }
  }

  over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  }

  leave({ currentTarget, relatedTarget }: DragEvent): void {
    const isInside =
      relatedTarget instanceof Node &&
      currentTarget instanceof Node &&
      currentTarget.contains(relatedTarget);
    if (!isInside) this.isOver = false;
  }

  async drop(event: DragEvent): Promise<void> {
    this.isOver = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    await this.take(file);
  }
}
