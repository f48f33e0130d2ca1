/** As many runs as there are colours and dashes to tell them apart. */
export const mostSelected = 6;

interface Selected {
  readonly id: number;
  /** 0 to 5: its colour and dash, the same for as long as it is selected. */
  readonly look: number;
}

/** The runs whose curves are drawn. The last one that was selected is the one whose figures are shown. */
export class Selection {
  #selected = $state.raw<readonly Selected[]>([]);
  readonly ids: readonly number[] = $derived(this.#selected.map(({ id }) => id));
  readonly shown: number | undefined = $derived(this.#selected.at(-1)?.id);
  readonly isFull: boolean = $derived(this.#selected.length === mostSelected);

  has(id: number): boolean {
    return this.ids.includes(id);
  }

  lookOf(id: number): number | undefined {
    return this.#selected.find((selected) => selected.id === id)?.look;
  }

  /** Only this run. */
  show(id: number): void {
    this.#selected = [{ id, look: this.lookOf(id) ?? 0 }];
  }

  /** These runs, as many as there is room for, the first one's figures shown. */
  showAll(ids: readonly number[]): void {
    const [first, ...rest] = ids.slice(0, mostSelected).map((id, look) => ({ id, look }));
    this.#selected = first ? [...rest, first] : [];
  }

  /** This run beside the others; where there is no room, the one selected first gives way. */
  add(id: number): void {
    this.remove(id);
    const kept = this.#selected.slice(-(mostSelected - 1));
    const taken = kept.map(({ look }) => look);
    const look =
      Array.from({ length: mostSelected }, (_, i) => i).find((i) => !taken.includes(i)) ?? 0;
    this.#selected = [...kept, { id, look }];
  }

  toggle(id: number): void {
    if (this.has(id)) this.remove(id);
    else this.add(id);
  }

  remove(id: number): void {
    this.#selected = this.#selected.filter((selected) => selected.id !== id);
  }
}
