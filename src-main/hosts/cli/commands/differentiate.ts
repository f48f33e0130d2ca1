import type { CliCommand } from '../cli-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { inLanguage } from '../in-language.ts';
import type { CommonOptions } from '../language.ts';
import { namedPath } from '../named-path.ts';
import { print, printJson } from '../output.ts';

/** The gradient of an exercise in both forms, with the rule of every step. */
export const differentiate: CliCommand = {
  declare: (program) =>
    program
      .command('differentiate')
      .argument('<file>', 'a derivation exercise, as a file of a course')
      .description('the gradient that an exercise asks for, in both forms, step by step')
      .option('--variant <number>', 'which variant of the task', Number, 0),

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
      if (found.jacobian) print(`Jacobian: ${found.jacobian.text}`);
      for (const reason of found.reasons) print(`  ${reason[lang]}`);
    }
    return exitCodes.done;
  },
};
