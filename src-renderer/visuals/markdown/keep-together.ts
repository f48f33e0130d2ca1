import type { Inline } from './tree.ts';

/** A formula with the characters that touch it; no line breaks within. */
export interface Together {
  readonly kind: 'together';
  readonly before: string;
  readonly latex: string;
  readonly after: string;
}

/**
 * Binds formulas to what touches them: a particle in Korean, a comma, an opening parenthesis. A
 * browser would break the line on either side of a formula.
 */
export function keepTogether(nodes: readonly Inline[]): (Inline | Together)[] {
  const bound: (Inline | Together)[] = [];
  nodes.forEach((node, index) => {
    if (node.kind === 'text') {
      const text = withoutBound(node.text, nodes[index - 1], nodes[index + 1]);
      if (text !== '') bound.push({ kind: 'text', text });
    } else if (node.kind === 'formula') {
      const [before, after] = [nodes[index - 1], nodes[index + 1]];
      bound.push({
        kind: 'together',
        before: before?.kind === 'text' ? touchingEnd(before.text, nodes[index - 2]) : '',
        latex: node.latex,
        after: after?.kind === 'text' ? touchingStart(after.text) : '',
      });
    } else bound.push(node);
  });
  return bound;
}

const touchingStart = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';

/** The end of a text that touches the formula after it, unless the formula before it has it. */
function touchingEnd(text: string, before: Inline | undefined): string {
  const rest = before?.kind === 'formula' ? text.slice(touchingStart(text).length) : text;
  return /\S+$/.exec(rest)?.[0] ?? '';
}

function withoutBound(text: string, before: Inline | undefined, after: Inline | undefined): string {
  const start = before?.kind === 'formula' ? touchingStart(text).length : 0;
  const end = after?.kind === 'formula' ? touchingEnd(text, before).length : 0;
  return text.slice(start, text.length - end);
}
