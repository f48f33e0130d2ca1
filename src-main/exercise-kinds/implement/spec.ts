import { z } from 'zod';
import { implementTaskNames } from './tasks/index.ts';

export const implementSpec = z.strictObject({
  /** What is to be implemented: an entry of the table of tasks. */
  task: z.enum(implementTaskNames),
});
export type ImplementSpec = z.infer<typeof implementSpec>;
