import { spoken } from '../formula/spoken.ts';
import { parseInlines } from './parse.ts';
import type { Inline } from './tree.ts';

const textOf = (node: Inline): string => {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text;
    case 'formula':
      return spoken(node.latex);
    case 'break':
      return ' ';
    case 'strong':
    case 'emphasis':
    case 'link':
      return node.children.map(textOf).join('');
  }
};

/** A sentence without its markup, for titles of windows and labels. */
export const plainText = (text: string): string => parseInlines(text).map(textOf).join('');
