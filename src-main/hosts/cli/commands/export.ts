import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { namedProfile } from '../named-profile.ts';
import { print, printJson } from '../output.ts';

interface ExportOptions extends CommonOptions {
  readonly profile?: string;
  readonly out: string;
}

/** Writes a learner's progress into one file, to keep it or to take it to another machine. */
export const exportProgress: CliCommand = {
  declare: (program, say) =>
    program
      .command('export')
      .description(
        say(
          'write a learner’s progress into a file, for import',
          'import로 가져올 수 있게 학습 기록을 파일로 내보내기',
        ),
      )
      .option('--profile <file>', say('where progress is kept', '학습 기록을 보관하는 파일'))
      .option(
        '--out <file>',
        say('the file to write; a new one', '새로 쓸 파일'),
        'nabla-progress.jsonl',
      ),

  async perform({ profile, out, json }: ExportOptions) {
    const { exportTo } = await import('../../../services/command-line-progress.ts');
    const exported = exportTo(await namedProfile(profile), namedPath(out));
    if (json) printJson(exported);
    else print(exported.file);
    return exitCodes.done;
  },
};
