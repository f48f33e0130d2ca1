/** What a command ends with, for scripts. */
export const exitCodes = {
  done: 0,
  /** The answer or the pack is wrong. */
  wrong: 1,
  /** Bad usage, or input that cannot be read. */
  unusable: 2,
  /** A defect of ours; its details are on standard error. */
  defect: 70,
} as const;
