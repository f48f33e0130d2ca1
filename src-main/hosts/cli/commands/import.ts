import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { namedProfile } from '../named-profile.ts';
import { complain, print, printJson } from '../output.ts';

interface ImportOptions extends CommonOptions {
  readonly profile?: string;
}

/** Makes exported progress the profile; the one that was there is kept beside it. */
export const importProgress: CliCommand = {
  declare: (program) =>
    program
      .command('import')
      .argument('<file>', 'what export has written')
      .description('bring exported progress into the profile; what was there is kept beside it')
      .option('--profile <file>', 'where progress is kept'),

  async perform(file: string, { profile, json, lang }: ImportOptions) {
    const { importFrom } = await import('../../../services/command-line-progress.ts');
    const imported = await importFrom(namedPath(file), await namedProfile(profile));
    if (json) printJson(imported);
    else print(imported.profile);
    if (imported.before && !json) complain(kept[lang](imported.before));
    return exitCodes.done;
  },
};

const kept = {
  en: (path: string) => `The profile that was there is kept as ${path}.`,
  ko: (path: string) => `이전 프로필은 ${path}에 남겨 두었습니다.`,
};
