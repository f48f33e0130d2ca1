/** Bad usage or unreadable input: one line on standard error, exit code 2. */
export class UnusableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableError';
  }
}
