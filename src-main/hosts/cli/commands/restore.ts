import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommonOptions } from '../language.ts';
import { namedProfile } from '../named-profile.ts';
import { complain, print, printJson } from '../output.ts';

interface RestoreOptions extends CommonOptions {
  readonly profile?: string;
}

/** Puts the last verified backup in the place of a damaged profile. */
export const restore: CliCommand = {
  declare: (program, say) =>
    program
      .command('restore')
      .description(
        say(
          'put the last verified backup in the place of a damaged profile, which is kept',
          '손상된 프로필을 마지막으로 확인된 백업으로 바꾸기. 손상된 파일은 남깁니다',
        ),
      )
      .option('--profile <file>', say('where progress is kept', '학습 기록을 보관하는 파일')),

  async perform({ profile, json, lang }: RestoreOptions) {
    const { restoreProfile } = await import('../../../services/index.ts');
    const restored = restoreProfile(await namedProfile(profile));
    if (json) printJson(restored);
    else print(restored.profile);
    if (restored.damaged && !json) complain(kept[lang](restored.damaged));
    return exitCodes.done;
  },
};

const kept = {
  en: (path: string) => `The damaged file is kept as ${path}.`,
  ko: (path: string) => `손상된 파일은 ${path}에 남겨 두었습니다.`,
};
