import type { Tally } from './tally.ts';

/** A group of checks that `npm test` runs and counts. */
export interface Check {
  readonly name: string;
  run(): Promise<Tally>;
}
