import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { inLanguage } from '../in-language.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { print, printJson } from '../output.ts';
import { variantOption } from '../variant-option.ts';

/** The gradient of an exercise in both forms, with the rule of every step. */
export const differentiate: CliCommand = {
  declare: (program, say) =>
    program
      .command('differentiate')
      .argument(
        '<file>',
        say('a derivation exercise, as a file of a course', '과정의 파일과 같은 형식의 유도 문제'),
      )
      .description(
        say(
          'the gradient that an exercise asks for, in both forms, step by step',
          '문제가 묻는 기울기를 두 형태로, 단계별로',
        ),
      )
      .addOption(variantOption(say)),

  async perform(
    file: string,
    { json, lang, variant }: CommonOptions & { readonly variant: number },
  ) {
    const { differentiateFile } = await import('../../../services/differentiate.ts');
    const found = differentiateFile(namedPath(file), variant);
    if (json) printJson(inLanguage(found, lang));
    else {
      const given = found.upstream
        ? `  (${found.upstream} = ∂J/∂${found.find.slice(1).split('/')[0]})`
        : '';
      const asked = found.entry ?? found.shape;
      print(`${found.find} = ${asked.text}  ∈ ${found.space}${found.entry ? '' : given}`);
      if (found.jacobian) print(`${jacobianWord[lang]}: ${found.jacobian.text}`);
      for (const reason of found.reasons) print(`  ${reason[lang]}`);
    }
    return exitCodes.done;
  },
};

const jacobianWord = { en: 'Jacobian', ko: '야코비안' };
