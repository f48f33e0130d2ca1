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
  declare: (program, say) =>
    program
      .command('import')
      .argument('<file>', say('what export has written', 'export로 만든 파일'))
      .description(
        say(
          'bring exported progress into the profile; what was there is kept beside it',
          '내보낸 기록을 프로필로 가져오기. 이전 프로필은 따로 남깁니다',
        ),
      )
      .option('--profile <file>', say('where progress is kept', '학습 기록을 보관하는 파일')),

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
