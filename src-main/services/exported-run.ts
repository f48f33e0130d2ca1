import { strToU8, zipSync } from 'fflate';
import type { Profile } from '../storage/index.ts';
import {
  loadModel,
  runExports,
  type ExportableRun,
  type ExportedFile,
  type RunExportName,
} from '../training/index.ts';
import type { CorpusCatalogue } from './lab/corpus-catalogue.ts';
import { noModel, unknownRun } from './lab/problems.ts';

/**
 * A run of a profile as its exports see it.
 *
 * @throws ProblemError when there is no such run, or its data are gone.
 */
export function runInProfile(
  profile: Pick<Profile, 'runs' | 'points' | 'models'>,
  corpora: Pick<CorpusCatalogue, 'dataOf'>,
  id: number,
): ExportableRun {
  const run = profile.runs.find(id);
  if (!run) throw unknownRun(id);
  return {
    name: `run ${id}`,
    experiment: run.experiment,
    corpus: corpora.dataOf(run.experiment),
    points: () => profile.points.of(id),
    finalModel() {
      const bytes = profile.models.read(id);
      if (!bytes) throw noModel(id);
      return loadModel(bytes);
    },
  };
}

const bytesOf = ({ contents }: ExportedFile): Uint8Array =>
  typeof contents === 'string' ? strToU8(contents) : contents;

/** The files of an export as one: several as a zip, whose folder has the run's name. */
export function exportedFile(
  run: ExportableRun,
  format: RunExportName,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { ending, files } = runExports[format];
  const stem = run.name.replaceAll(' ', '-');
  const [main, ...others] = files(run, `${stem}${ending}`);
  if (others.length === 0) return { name: main.name, bytes: bytesOf(main) };
  const entries = [main, ...others].map((file) => [`${stem}/${file.name}`, bytesOf(file)] as const);
  const mtime = new Date('1980-01-01T00:00:00'); // the same bytes whenever it is written
  return {
    name: `${stem}-${format}.zip`,
    bytes: zipSync(Object.fromEntries(entries), { mtime }),
  };
}
