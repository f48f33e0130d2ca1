import { existsSync, statSync } from 'node:fs';
import type { PackReport } from '../../../services/packs.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { inLanguage } from '../in-language.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { print, printJson } from '../output.ts';
import { UnusableError } from '../unusable-error.ts';

/** Every problem of a pack of lessons and exercises, with its file and line. */
export const check: CliCommand = {
  declare: (program, say) =>
    program
      .command('check')
      .argument(
        '<directory>',
        say('a folder of exercises, or of units', '문제나 단원이 들어 있는 폴더'),
      )
      .description(say('check a pack of lessons and exercises', '강의와 문제 묶음 검사')),

  async perform(directory: string, { json, lang }: CommonOptions) {
    const path = namedPath(directory);
    if (!existsSync(path) || !statSync(path).isDirectory())
      throw new UnusableError({
        en: `${directory} is not a folder. Give the folder that holds the exercises.`,
        ko: `${directory}은(는) 폴더가 아닙니다. 문제가 들어 있는 폴더를 지정하세요.`,
      });
    const { checkPack } = await import('../../../services/packs.ts');
    const report = checkPack(path);
    if (json) printJson(inLanguage(report, lang));
    else {
      for (const { file, line, column, message } of report.problems)
        print(`${file}:${line}:${column}: ${message[lang]}`);
      for (const { file, line, column, message } of report.notices)
        print(`${file}:${line}:${column}: ${noticeWord[lang]}${message[lang]}`);
      print(summary(report)[lang]);
    }
    return report.problems.length === 0 ? exitCodes.done : exitCodes.wrong;
  },
};

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;

const noticeWord = { en: 'notice: ', ko: '참고: ' };

const summary = ({ exercises, units, problems, notices }: PackReport) => {
  const [found, told] = [problems.length, notices.length];
  const alsoTold = {
    en: told > 0 ? `, ${counted(told, 'notice')}` : '',
    ko: told > 0 ? `, 참고 ${told}개` : '',
  };
  return {
    en: `${counted(exercises, 'exercise')} in ${counted(units, 'unit')}, ${found === 0 ? 'no problems' : counted(found, 'problem')}${alsoTold.en}`,
    ko: `단원 ${units}개, 문제 ${exercises}개, 고칠 곳 ${found}개${alsoTold.ko}`,
  };
};
