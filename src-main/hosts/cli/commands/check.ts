import { existsSync, statSync } from 'node:fs';
import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { inLanguage } from '../in-language.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { print, printJson } from '../output.ts';
import { UnusableError } from '../unusable-error.ts';

/** Every problem of a pack of lessons and exercises, with its file and line. */
export const check: CliCommand = {
  declare: (program) =>
    program
      .command('check')
      .argument('<directory>', 'a folder of exercises, or of units')
      .description('check a pack of lessons and exercises'),

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
      print(summary(report.exercises, report.units, report.problems.length)[lang]);
    }
    return report.problems.length === 0 ? exitCodes.done : exitCodes.wrong;
  },
};

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;

const summary = (exercises: number, units: number, problems: number) => ({
  en: `${counted(exercises, 'exercise')} in ${counted(units, 'unit')}, ${problems === 0 ? 'no problems' : counted(problems, 'problem')}`,
  ko: `단원 ${units}개, 문제 ${exercises}개, 고칠 곳 ${problems}개`,
});
