export interface Edited {
  readonly text: string;
  /** Where the caret stands afterwards. */
  readonly caret: number;
}

/**
 * Puts a symbol where the caret is, in place of what is selected. Names are kept apart by a space,
 * and the caret ends up inside empty parentheses.
 */
export function insertSymbol(text: string, start: number, end: number, symbol: string): Edited {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const touches = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}\\]/u.test(symbol);
  const inserted = touches ? ` ${symbol}` : symbol;
  const inside = inserted.endsWith('()') ? 1 : 0;
  return {
    text: before + inserted + after,
    caret: before.length + inserted.length - inside,
  };
}

export interface Marked {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The text around a place in it; an empty place at the end is shown as one position. */
export function markPlace(
  text: string,
  at: { readonly start: number; readonly end: number },
): Marked {
  const start = Math.min(at.start, text.length);
  const end = Math.min(Math.max(at.end, start), text.length);
  return { before: text.slice(0, start), marked: text.slice(start, end), after: text.slice(end) };
}

/** A place in LaTeX widened to the `\\left` of a parenthesis that it begins with. */
export function withFences(
  text: string,
  at: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const fence = '\\left';
  const start = text.slice(0, at.start).endsWith(fence) ? at.start - fence.length : at.start;
  return { start, end: at.end };
}
