/** One line on standard output. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** One JSON object on a line of its own. */
export const printJson = (value: unknown): void => print(JSON.stringify(value));

/** One line on standard error. */
export const complain = (message: string): void =>
  void process.stderr.write(`${message.trim().replaceAll(/\s*\n\s*/g, ' ')}\n`);
