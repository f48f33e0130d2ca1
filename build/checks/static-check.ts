import type { Check } from './check.ts';
import { runToolQuietly } from './run-tool.ts';
import { oneFailed, onePassed } from './tally.ts';

/** A tool that finds the whole project clean or not: it counts as one test. What it says comes whole, at its end. */
export function staticCheck(name: string, script: string, ...words: readonly string[]): Check {
  return {
    name,
    async run() {
      const { code, output } = await runToolQuietly(script, words);
      if (output.trim() !== '') process.stdout.write(`${name}:\n${output.trim()}\n`);
      return code === 0 ? onePassed : oneFailed;
    },
  };
}
