import type { Command } from 'commander';
import type { Say } from './cli-command.ts';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인자:',
  'Options:': '옵션:',
  'Commands:': '명령:',
};

/** Puts what commander itself says in help into the language of the command line. */
export const inWords = (program: Command, say: Say): Command =>
  program
    .configureHelp({
      styleTitle: (title) => say(title, headings[title] ?? title),
    })
    .helpOption('-h, --help', say('display help for command', '도움말 보기'));
