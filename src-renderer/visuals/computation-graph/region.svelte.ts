import { tick } from 'svelte';
import { around, covers, type Box } from './box.ts';
import { small, type GraphLayout } from './layout.ts';

/** How much is drawn beyond what is seen, and when the next part is drawn, in pixels. */
const margin = { drawn: 240, kept: 60 } as const;

/** What is drawn before anyone has looked. */
const unseen = { right: 1600, bottom: 1200 } as const;

/**
 * The part of a layout that is drawn: all of a small graph, and of a large one what can be seen, with
 * a margin to scroll into. Numbers beyond it cost nothing while an input is dragged.
 */
export class Region {
  readonly #layout: () => GraphLayout;
  #near = $state.raw<Box>();
  #isWhole = $state(false);

  constructor(layout: () => GraphLayout) {
    this.#layout = layout;
  }

  readonly box: Box = $derived.by(() => {
    const { nodes, width, height } = this.#layout();
    const whole = { left: 0, top: 0, right: width, bottom: height };
    return this.#isWhole || nodes.length <= small
      ? whole
      : around(this.#near ?? { left: 0, top: 0, ...unseen }, 0, { width, height });
  });

  /** Follows what an element that scrolls shows of the stage in it; the result stops it. */
  follow(scroller: HTMLElement): () => void {
    const look = (): void => {
      const stage = scroller.firstElementChild;
      if (!(stage instanceof HTMLElement)) return;
      const [left, top] = [
        scroller.scrollLeft - stage.offsetLeft,
        scroller.scrollTop - stage.offsetTop,
      ];
      const seen = {
        left,
        top,
        right: left + scroller.clientWidth,
        bottom: top + scroller.clientHeight,
      };
      const size = this.#layout();
      if (this.#near && covers(this.#near, around(seen, margin.kept, size), size)) return;
      this.#near = around(seen, margin.drawn, size);
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }

  /** Draws everything for as long as something is done with it. */
  async whole<Result>(use: () => Result): Promise<Result> {
    this.#isWhole = true;
    try {
      await tick();
      return use();
    } finally {
      this.#isWhole = false;
    }
  }
}
