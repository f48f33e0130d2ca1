import { z } from 'zod';
import { localized, type Localized } from './localized.ts';

/** Where in a typed text something stands: offsets in UTF-16 code units, `end` exclusive. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof span>;

/** What went wrong, in words for the person in front of the screen: the thing, and the mend. */
export const problem = z.object({
  code: z.string(),
  message: localized,
  at: span.optional(),
  /** The part of the answer it is about: a blank, an option, a field of a form. */
  part: z.string().optional(),
  /** The misconception or slip that explains it, by its id, where one does. */
  misconception: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** An expected failure that a person can mend; anything else that is thrown is a defect. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: string, message: Localized, where: Pick<Problem, 'at' | 'part'> = {}) {
    super(message.en);
    this.name = 'ProblemError';
    this.problem = { code, message, ...where };
  }
}
