import { z } from 'zod';
import { localized } from '../localized.ts';

const statement = z.object({ id: z.string(), text: localized });

export const choiceView = z.object({
  scenario: localized,
  options: z.array(statement),
  reasons: z.array(statement),
});
export type ChoiceView = z.infer<typeof choiceView>;

export const choiceAnswer = z.object({ option: z.string(), reason: z.string() });
export type ChoiceAnswer = z.infer<typeof choiceAnswer>;
