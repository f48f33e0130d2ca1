import type { z } from 'zod';

/** A call from the renderer to the core: what it takes and what it returns. */
export interface CallSchema {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
