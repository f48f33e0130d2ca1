import { Command, CommanderError } from 'commander';
import type { Language } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Say } from './cli-command.ts';
import { commands } from './commands/index.ts';
import { exitCodes } from './exit-codes.ts';
import { inWords } from './help-text.ts';
import { jsonOption, languageOf, languageOption } from './language.ts';
import { complain } from './output.ts';
import { surroundings } from './surroundings.ts';
import { UnusableError } from './unusable-error.ts';
import { usageText } from './usage-text.ts';

/** Runs one command line; resolves with the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const language = languageOf(words);
  const say: Say = (en, ko) => ({ en, ko })[language];
  let code: number = exitCodes.done;
  const program = inWords(new Command('nabla'), say)
    .description(
      say(
        'Derive gradients, trace graphs and train models, for scripts and teachers.',
        '기울기를 구하고 그래프를 따라가고 모델을 학습합니다. 스크립트와 교사를 위한 명령입니다.',
      ),
    )
    .version(surroundings.version(), '-V, --version', say('print the version', '버전 출력'))
    .helpCommand('help [command]', say('display help for command', '명령의 도움말 보기'))
    .addOption(languageOption(say, language))
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const { declare, perform } of commands)
    inWords(declare(program, say), say)
      .addOption(languageOption(say, language))
      .addOption(jsonOption(say))
      .copyInheritedSettings(program)
      .action(async (...given: unknown[]) => {
        code = await perform(...(given.slice(0, -1) as never[]));
      });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, language);
  }
}

/** Help counts as a mistake where no command was named; it has been printed then. */
function explain(error: unknown, language: Language): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done;
    if (error.code !== 'commander.help') complain(usageText(error)[language]);
  } else if (error instanceof ProblemError) complain(error.problem.message[language]);
  else if (error instanceof UnusableError) complain(error.text[language]);
  else {
    console.error(error);
    return exitCodes.defect;
  }
  return exitCodes.unusable;
}
