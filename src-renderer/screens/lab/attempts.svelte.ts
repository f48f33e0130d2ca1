/** Tries what was asked for, and keeps why the last of it was not done. */
export class Attempts {
  failure = $state.raw<unknown>();

  /** What the action came to; undefined where it failed. */
  readonly make = async <Value>(action: () => Promise<Value>): Promise<Value | undefined> => {
    this.failure = undefined;
    try {
      return await action();
    } catch (thrown) {
      this.failure = thrown;
      return undefined;
    }
  };
}

export type Attempt = Attempts['make'];
