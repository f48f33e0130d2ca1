import type { Command } from 'commander';

/** The text in the language of the command line. */
export type Say = (en: string, ko: string) => string;

/** A command of the command line. What it needs is imported when it is performed, so that starting is quick. */
export interface CliCommand {
  /** Adds name, arguments and options to the program. */
  declare(program: Command, say: Say): Command;
  /** Receives the arguments, then the options; resolves with the exit code. */
  perform(...given: never[]): Promise<number>;
}
