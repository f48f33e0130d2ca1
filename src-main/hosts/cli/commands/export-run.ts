import { basename } from 'node:path';
import { Option } from 'commander';
import type { RunExportName, RunSource } from '../../../services/command-line-export.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { exportPlace, writeExport } from '../export-place.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { namedProfile } from '../named-profile.ts';
import { print, printJson } from '../output.ts';
import { UnusableError } from '../unusable-error.ts';

interface ExportOptions extends CommonOptions {
  readonly to: string;
  readonly out?: string;
  readonly profile?: string;
  readonly data: readonly string[];
  readonly vectors?: string;
}

/** Writes a run in a format that other programs read. */
export const exportRun: CliCommand = {
  declare: (program, say) =>
    program
      .command('export-run')
      .argument(
        '<run>',
        say(
          'the number of a run in the profile, or an experiment file to train',
          '프로필에 있는 실행의 번호, 또는 학습할 실험 파일',
        ),
      )
      .description(
        say(
          'write a run for other programs: pytorch, onnx, safetensors, csv or jsonl',
          '다른 프로그램이 읽을 형식으로 실행 저장: pytorch, onnx, safetensors, csv, jsonl',
        ),
      )
      .addOption(
        new Option('--to <format>', say('what to write', '저장할 형식')).makeOptionMandatory(),
      )
      .option(
        '--out <path>',
        say(
          'a file with the format’s ending, or a folder; new files only',
          '형식에 맞는 확장자의 파일이나 폴더. 새 파일만 씁니다',
        ),
      )
      .option('--profile <file>', say('where progress is kept', '학습 기록을 보관하는 파일'))
      .option(
        '--data <file>',
        say(
          'column files in place of the experiment’s data, as for train',
          'train처럼 실험의 데이터 대신 쓸 열 형식 파일',
        ),
        (file: string, before: readonly string[]) => [...before, file],
        [],
      )
      .option(
        '--vectors <file>',
        say('word vectors to start from, as for train', 'train처럼 시작에 쓸 단어 벡터'),
      ),

  async perform(run: string, options: ExportOptions) {
    const { exportNames, exportRun, layoutOf } =
      await import('../../../services/command-line-export.ts');
    const format = exportNames.find((name) => name === options.to);
    if (!format) throw unknownFormat(options.to, exportNames);
    const isNumber = /^\d+$/.test(run);
    const name = isNumber ? `run-${run}` : basename(run).replace(/\.ya?ml$/i, '');
    const place = exportPlace(options.out && namedPath(options.out), name, layoutOf(format));
    const source = isNumber ? await inProfile(run, options) : inFile(run, options);
    const written = writeExport(place, exportRun(source, format, place.main));
    if (options.json) printJson({ format, files: written });
    else written.forEach((file) => print(file));
    return exitCodes.done;
  },
};

async function inProfile(
  run: string,
  { profile, data, vectors }: ExportOptions,
): Promise<RunSource> {
  if (data.length > 0 || vectors) throw dataOfKeptRun();
  return { profile: await namedProfile(profile), run: Number(run) };
}

const inFile = (file: string, { data, vectors }: ExportOptions): RunSource => ({
  experiment: namedPath(file),
  data: data.map(namedPath),
  vectors: vectors && namedPath(vectors),
});

const unknownFormat = (format: string, known: readonly RunExportName[]) =>
  new UnusableError({
    en: `There is no format “${format}”. Choose one with --to: ${known.join(', ')}.`,
    ko: `‘${format}’ 형식은 없습니다. --to로 고를 수 있는 형식은 ${known.join(', ')}입니다.`,
  });

const dataOfKeptRun = () =>
  new UnusableError({
    en: 'A run in the profile has its own data and word vectors: leave --data and --vectors out, or name an experiment file.',
    ko: '프로필의 실행은 저장된 데이터와 단어 벡터를 씁니다. --data와 --vectors를 빼거나 실험 파일을 지정하세요.',
  });
