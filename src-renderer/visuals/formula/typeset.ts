import katex from 'katex';

const longest = 5_000;
const deepest = 100;

/** How deep the braces of a formula nest; KaTeX overflows the stack on thousands. */
export function nesting(latex: string): number {
  let depth = 0;
  let most = 0;
  for (const character of latex) {
    if (character === '{') most = Math.max(most, ++depth);
    if (character === '}') depth--;
  }
  return most;
}

/**
 * Typesets a formula into an element, with MathML beside the picture of it.
 *
 * @returns false when the formula is too long, too deep or not LaTeX; the element is then empty
 */
export function typeset(element: HTMLElement, latex: string, display = false): boolean {
  if (latex.length > longest || nesting(latex) > deepest) return false;
  try {
    katex.render(latex, element, {
      displayMode: display,
      output: 'htmlAndMathml',
      trust: false,
      strict: 'ignore',
      throwOnError: true,
      maxSize: 20,
      maxExpand: 1000,
    });
    return true;
  } catch {
    element.replaceChildren();
    return false;
  }
}
