import createMarkdown, { type Token } from 'markdown-it';
import { formulaRules } from './formula-rules.ts';
import type { Block, Inline } from './tree.ts';

const markdown = createMarkdown({ html: false, linkify: false, typographer: false });
markdown.disable('image');
markdown.use(formulaRules);
// Pages of the web over https, and places of this app; nothing that runs or reads a file.
markdown.validateLink = (address) => /^(https:\/\/|#\/)/.test(address);

/** The tokens of a flat list as a tree: what stands between an opening and its closing token. */
class Reader {
  #index = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  next(): Token | undefined {
    return this.#tokens[this.#index++];
  }

  /** Reads up to the closing token of that type and passes it. */
  until<Node>(closing: string | undefined, read: (token: Token) => Node | undefined): Node[] {
    const nodes: Node[] = [];
    for (let token = this.next(); token && token.type !== closing; token = this.next()) {
      const node = read(token);
      if (node) nodes.push(node);
    }
    return nodes;
  }
}

function inlines(reader: Reader, closing?: string): Inline[] {
  return reader.until(closing, (token): Inline | undefined => {
    switch (token.type) {
      case 'text':
        return token.content ? { kind: 'text', text: token.content } : undefined;
      case 'softbreak':
        return { kind: 'text', text: ' ' };
      case 'hardbreak':
        return { kind: 'break' };
      case 'code_inline':
        return { kind: 'code', text: token.content };
      case 'formula':
        return { kind: 'formula', latex: token.content };
      case 'strong_open':
        return { kind: 'strong', children: inlines(reader, 'strong_close') };
      case 'em_open':
        return { kind: 'emphasis', children: inlines(reader, 'em_close') };
      case 'link_open': {
        const address = String(token.attrGet('href') ?? '');
        return { kind: 'link', address, children: inlines(reader, 'link_close') };
      }
      default:
        return token.content ? { kind: 'text', text: token.content } : undefined;
    }
  });
}

const contentOf = (token: Token | undefined): Inline[] =>
  inlines(new Reader(token?.children ?? []));

function row(reader: Reader): Inline[][] {
  return reader.until('tr_close', (cell) => {
    if (!/^t[hd]_open$/.test(cell.type)) return undefined;
    const content = contentOf(reader.next());
    reader.next();
    return content;
  });
}

function table(reader: Reader): Block {
  const rows = reader.until('table_close', (token) =>
    token.type === 'tr_open' ? row(reader) : undefined,
  );
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) };
}

function blocks(reader: Reader, closing?: string): Block[] {
  return reader.until(closing, (token): Block | undefined => {
    switch (token.type) {
      case 'paragraph_open':
        return { kind: 'paragraph', children: inlinesOfBlock(reader) };
      case 'heading_open':
        return { kind: 'heading', level: Number(token.tag[1]), children: inlinesOfBlock(reader) };
      case 'bullet_list_open':
        return { kind: 'list', ordered: false, items: items(reader, 'bullet_list_close') };
      case 'ordered_list_open':
        return { kind: 'list', ordered: true, items: items(reader, 'ordered_list_close') };
      case 'blockquote_open':
        return { kind: 'quote', children: blocks(reader, 'blockquote_close') };
      case 'fence':
      case 'code_block':
        return { kind: 'code', text: token.content };
      case 'formula_block':
        return { kind: 'formula', latex: token.content };
      case 'table_open':
        return table(reader);
      case 'hr':
        return { kind: 'rule' };
      default:
        return undefined;
    }
  });
}

function inlinesOfBlock(reader: Reader): Inline[] {
  const content = contentOf(reader.next());
  reader.next();
  return content;
}

function items(reader: Reader, closing: string): Block[][] {
  return reader.until(closing, () => blocks(reader, 'list_item_close'));
}

/** A text with paragraphs, lists and formulas. */
export function parseBlocks(text: string): Block[] {
  return blocks(new Reader(markdown.parse(text, {})));
}

/** A sentence or two with formulas. */
export function parseInlines(text: string): Inline[] {
  return contentOf(markdown.parseInline(text, {})[0]);
}
