import type { Localized } from '../../contract/localized.ts';

/** Bad usage or unreadable input: one line on standard error, exit code 2. */
export class UnusableError extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.name = 'UnusableError';
    this.text = text;
  }
}
