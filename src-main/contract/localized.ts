import { z } from 'zod';

export const languages = ['en', 'ko'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** A sentence for learners in every language of the app, so that switching needs no second call. */
export const localized = z.object({ en: z.string(), ko: z.string() });
export type Localized = z.infer<typeof localized>;

/** The same text in both languages: formulas, names and numbers. */
export const alike = (text: string): Localized => ({ en: text, ko: text });
