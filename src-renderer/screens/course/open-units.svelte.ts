import { SvelteMap } from 'svelte/reactivity';

/** Which units of the course map are unfolded: as the learner left them, else as suggested. */
export class OpenUnits {
  readonly #chosen = new SvelteMap<string, boolean>();

  isOpen(unit: string, suggested: boolean): boolean {
    return this.#chosen.get(unit) ?? suggested;
  }

  choose(unit: string, open: boolean): void {
    this.#chosen.set(unit, open);
  }
}

/** One choice for the whole visit, so that coming back finds the map as it was left. */
export const openUnits = new OpenUnits();
