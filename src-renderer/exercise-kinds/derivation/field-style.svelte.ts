export type FieldStyle = 'text' | 'formula';

const keys = { style: 'nabla.derivation.field', shapes: 'nabla.derivation.shapes' };

/** Where a window keeps what a learner prefers; absent where the browser keeps nothing. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice then holds until the window is closed.
  }
}

/** How a learner prefers to write derivations, remembered from one exercise to the next. */
class Writing {
  #style = $state<FieldStyle>(stored(keys.style) === 'formula' ? 'formula' : 'text');
  #shapes = $state(stored(keys.shapes) !== 'no');

  /** The field: plain text, or a formula that is typeset while it is typed. */
  get style(): FieldStyle {
    return this.#style;
  }

  set style(style: FieldStyle) {
    this.#style = style;
    store(keys.style, style);
  }

  /** Whether the space stands under every term. */
  get shapes(): boolean {
    return this.#shapes;
  }

  set shapes(shown: boolean) {
    this.#shapes = shown;
    store(keys.shapes, shown ? 'yes' : 'no');
  }
}

export const writing = new Writing();
