import { z } from 'zod';
import { authoredText } from '../authored-text.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const optionSpec = z.strictObject({
  id,
  text: authoredText,
  /** `accepted` earns full marks too: its feedback says when it is the right thing to do. */
  grade: z.enum(['best', 'accepted', 'wrong']),
  feedback: authoredText,
});
export type OptionSpec = z.infer<typeof optionSpec>;

const reasonSpec = z.strictObject({
  id,
  text: authoredText,
  right: z.boolean(),
  /** The options that this reason supports; without it, every option that earns marks. */
  for: z.array(z.string()).min(1).optional(),
  feedback: authoredText,
});
export type ReasonSpec = z.infer<typeof reasonSpec>;

const options = z.array(optionSpec).min(2).max(8);
const reasons = z.array(reasonSpec).min(2).max(8);

export const choiceSpec = z.strictObject({
  scenario: authoredText,
  options,
  reasons,
  /** Other scenarios with the same point; options and reasons are replaced where they must differ. */
  variants: z
    .array(
      z.strictObject({
        scenario: authoredText,
        options: options.optional(),
        reasons: reasons.optional(),
      }),
    )
    .optional(),
});
export type ChoiceSpec = z.infer<typeof choiceSpec>;

/** One scenario with its options and reasons in the order in which they are shown. */
export interface ChoiceTask {
  readonly scenario: ChoiceSpec['scenario'];
  readonly options: readonly OptionSpec[];
  readonly reasons: readonly ReasonSpec[];
}
