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
  declare: (program) =>
    program
      .command('export')
      .description('write a learner’s progress into a file, for import')
      .option('--profile <file>', 'where progress is kept')
      .option('--out <file>', 'the file to write; a new one', 'nabla-progress.jsonl'),

  async perform({ profile, out, json }: ExportOptions) {
    const { exportTo } = await import('../../../services/command-line-progress.ts');
    const exported = exportTo(await namedProfile(profile), namedPath(out));
    if (json) printJson(exported);
    else print(exported.file);
    return exitCodes.done;
  },
};
