/** Something that is asked for and comes later: at first neither there nor failed. */
export class Later<Value> {
  value = $state.raw<Value>();
  failure = $state.raw<unknown>();
  waiting = $state(false);
  #latest = 0;

  /** Asks; an answer that comes after a newer question is dropped. */
  async ask(question: () => Promise<Value>): Promise<void> {
    const mine = ++this.#latest;
    this.waiting = true;
    this.failure = undefined;
    try {
      const value = await question();
      if (mine === this.#latest) this.value = value;
    } catch (thrown) {
      if (mine === this.#latest) this.failure = thrown;
    } finally {
      if (mine === this.#latest) this.waiting = false;
    }
  }
}
