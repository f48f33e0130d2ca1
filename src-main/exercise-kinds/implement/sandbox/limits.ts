/** What learners' code may use. */
export const limits = {
  /** Milliseconds of a processor for everything that is run, a few hundred calls included. */
  time: 500,
  /** Milliseconds by the clock after which the worker is ended from outside, whatever it does. */
  lastResort: 900,
  /** Milliseconds for the worker to start. */
  start: 10_000,
  memory: 48 * 1024 * 1024,
  stack: 256 * 1024,
  /** Characters of console output that are kept. */
  output: 4_000,
  /** Numbers and lists in one result. */
  values: 10_000,
  /** Characters of one result. */
  result: 200_000,
} as const;
