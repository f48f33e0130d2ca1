import { Command, CommanderError } from 'commander';
import { ProblemError } from '../../contract/problem.ts';
import { commands } from './commands/index.ts';
import { exitCodes } from './exit-codes.ts';
import { jsonOption, languageOption, type CommonOptions } from './language.ts';
import { complain } from './output.ts';
import { surroundings } from './surroundings.ts';
import { UnusableError } from './unusable-error.ts';

/** Runs one command line; resolves with the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  let code: number = exitCodes.done;
  let current: Command | undefined;
  const program = new Command('nabla')
    .description('Derive gradients, trace graphs and train models, for scripts and teachers.')
    .version(surroundings.version())
    .exitOverride()
    .configureOutput({ outputError: (message) => complain(message) })
    .hook('preAction', (_, action) => void (current = action));
  for (const { declare, perform } of commands)
    declare(program)
      .addOption(languageOption())
      .addOption(jsonOption())
      .copyInheritedSettings(program)
      .action(async (...given: unknown[]) => {
        code = await perform(...(given.slice(0, -1) as never[]));
      });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, current?.opts<CommonOptions>());
  }
}

function explain(error: unknown, options: CommonOptions | undefined): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.unusable;
  const language = options?.lang ?? 'en';
  if (error instanceof ProblemError) complain(error.problem.message[language]);
  else if (error instanceof UnusableError) complain(error.text[language]);
  else {
    console.error(error);
    return exitCodes.defect;
  }
  return exitCodes.unusable;
}
