import type { Check } from './check.ts';
import { runTool } from './run-tool.ts';
import { oneFailed, onePassed } from './tally.ts';

/** A tool that finds the whole project clean or not: it counts as one test. */
export function staticCheck(name: string, script: string, ...words: readonly string[]): Check {
  return {
    name,
    run: async () => ((await runTool(script, words)) === 0 ? onePassed : oneFailed),
  };
}
