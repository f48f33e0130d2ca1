import { z } from 'zod';
import { language } from './localized.ts';
import { problem } from './problem.ts';

export const settings = z.object({
  /** Absent until chosen: the host's language is used. */
  language: language.optional(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settings>;

export const appState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'web', 'cli']),
  settings,
  /** Where progress is kept, so that a person can back it up. */
  profilePath: z.string(),
  /** Course files that could not be read; the rest works. */
  courseProblems: z.array(problem),
});
export type AppState = z.infer<typeof appState>;

export const settingsCalls = {
  'app.state': { input: z.object({}), output: appState },
  'settings.write': { input: settings.partial(), output: settings },
} as const;
