import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { ProblemError } from '../contract/problem.ts';
import { openProfile } from '../storage/index.ts';
import {
  runExports,
  type ExportableRun,
  type ExportedFile,
  type RunExport,
  type RunExportName,
} from '../training/index.ts';
import { prepareTraining, type NamedInputs } from './command-line-training.ts';
import { runInProfile } from './exported-run.ts';
import { createCorpusCatalogue } from './lab/corpus-catalogue.ts';
import { trainedOnce } from './trained-once.ts';

export const exportNames = Object.keys(runExports) as RunExportName[];
export type { ExportedFile, RunExportName };

/** What the files of a format are called and where they go. */
export type ExportLayout = Pick<RunExport, 'ending' | 'hasFolder'>;
export const layoutOf = (format: RunExportName): ExportLayout => runExports[format];

/** The run that is meant: a number in a profile, or an experiment file with its data. */
export type RunSource =
  | { readonly profile: string; readonly run: number }
  | ({ readonly experiment: string } & NamedInputs);

/**
 * The files of an export, the main one first.
 *
 * @param main what the main file is called.
 * @throws ProblemError when the run, its data or its model is not there, or the format cannot state it.
 */
export function exportRun(
  source: RunSource,
  format: RunExportName,
  main: string,
): readonly ExportedFile[] {
  if ('experiment' in source) return runExports[format].files(fromFile(source), main);
  if (!existsSync(source.profile)) throw noProfile(source.profile);
  const profile = openProfile(source.profile);
  try {
    return runExports[format].files(
      runInProfile(profile, createCorpusCatalogue(profile), source.run),
      main,
    );
  } finally {
    profile.close();
  }
}

function fromFile({
  experiment,
  ...inputs
}: Extract<RunSource, { experiment: string }>): ExportableRun {
  const prepared = prepareTraining(experiment, inputs);
  const { experiment: stated, corpus } = prepared;
  return { name: basename(experiment), experiment: stated, corpus, ...trainedOnce(prepared) };
}

const noProfile = (path: string): ProblemError =>
  new ProblemError('no-profile', {
    en: `There is no profile ${path}. Name the one that holds the run with --profile.`,
    ko: `프로필 ${path}이(가) 없습니다. 실행이 저장된 프로필을 --profile로 지정하세요.`,
  });
