import { endIfUnread } from './closed-output.ts';
import { plainFormulas } from './plain-formulas.ts';

const write = (line: string): void => {
  endIfUnread(process.stdout.errored);
  process.stdout.write(`${line}\n`);
};

/** One line on standard output, its formulas in Unicode. */
export const print = (line: string): void => write(plainFormulas(line));

/** One JSON object on a line of its own. */
export const printJson = (value: unknown): void => write(JSON.stringify(value));

/** One line on standard error. */
export const complain = (message: string): void =>
  void process.stderr.write(
    `${plainFormulas(message)
      .trim()
      .replaceAll(/\s*\n\s*/g, ' ')}\n`,
  );
