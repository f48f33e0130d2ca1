import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** `$…$` and `$$…$$` inside a line; a dollar before a space or a digit's price opens nothing. */
function inlineFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '$') return false;
  const fence = src[pos + 1] === '$' ? '$$' : '$';
  const start = pos + fence.length;
  if (fence === '$' && /\s/.test(src[start] ?? ' ')) return false;
  let end = src.indexOf(fence, start);
  while (end > 0 && src[end - 1] === '\\') end = src.indexOf(fence, end + 1);
  if (end <= start) return false;
  if (!silent) {
    const token = state.push('formula', 'math', 0);
    token.content = src.slice(start, end).trim();
  }
  state.pos = end + fence.length;
  return true;
}

/** A paragraph that begins with `$$` and ends with it is a formula on lines of its own. */
function blockFormula(state: StateBlock, from: number, to: number, silent: boolean): boolean {
  const line = (index: number): string =>
    state.src.slice((state.bMarks[index] ?? 0) + (state.tShift[index] ?? 0), state.eMarks[index]);
  if (!line(from).startsWith('$$')) return false;
  let last = from;
  let text = line(from).slice(2);
  while (!text.trimEnd().endsWith('$$')) {
    if (++last >= to) return false;
    text += `\n${line(last)}`;
  }
  if (silent) return true;
  const token = state.push('formula_block', 'math', 0);
  token.content = text.trimEnd().slice(0, -2).trim();
  token.map = [from, last + 1];
  state.line = last + 1;
  return true;
}

/** Teaches markdown-it the formulas of the course. */
export function formulaRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'formula', inlineFormula);
  markdown.block.ruler.before('fence', 'formula_block', blockFormula, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}
