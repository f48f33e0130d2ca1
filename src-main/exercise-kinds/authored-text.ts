import { z } from 'zod';

const sentence = z.string().trim().min(1);

/** A text that an author writes: both languages, neither of them empty. */
export const authoredText = z.strictObject({ en: sentence, ko: sentence });
