/** How long a text must stay as it is before it is read out, in milliseconds. */
const rest = 700;

/** A text that follows another one when that has come to rest, so that dragging is not read out. */
export class Settled {
  text = $state('');

  constructor(source: () => string) {
    $effect(() => {
      const next = source();
      const timer = setTimeout(() => (this.text = next), rest);
      return () => clearTimeout(timer);
    });
  }
}
