import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlocks, parseInlines } from '../../../../src-renderer/visuals/markdown/parse.ts';
import { plainText } from '../../../../src-renderer/visuals/markdown/plain-text.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const formula = (latex: string) => ({ kind: 'formula', latex });

describe('a sentence', () => {
  test('has formulas between dollars', () => {
    expect(parseInlines('Let $h = f(z)$ and $u_i$.')).toEqual([
      text('Let '),
      formula('h = f(z)'),
      text(' and '),
      formula('u_i'),
      text('.'),
    ]);
  });

  test('keeps LaTeX as it stands: backslashes, stars and underscores', () => {
    expect(parseInlines('$a_1 * b_2 * \\{c\\}$')).toEqual([formula('a_1 * b_2 * \\{c\\}')]);
  });

  test('has formulas within emphasis', () => {
    expect(parseInlines('**the $\\delta$**')).toEqual([
      { kind: 'strong', children: [text('the '), formula('\\delta')] },
    ]);
  });

  test.each(['It costs $ 5', 'a $ b $ c', '$$', 'one $'])('%j has none', (sentence) => {
    expect(parseInlines(sentence).some(({ kind }) => kind === 'formula')).toBe(false);
  });

  test('is plain text in a title', () => {
    expect(plainText('The gradient $\\partial s / \\partial b$ of *b*')).toBe(
      'The gradient ∂ s / ∂ b of b',
    );
  });
});

describe('a lesson', () => {
  test('has formulas on lines of their own, over several lines too', () => {
    expect(parseBlocks('Then\n\n$$\nx\n= y\n$$\n\nand $$z$$')).toEqual([
      { kind: 'paragraph', children: [text('Then')] },
      { kind: 'formula', latex: 'x\n= y' },
      { kind: 'paragraph', children: [text('and '), formula('z')] },
    ]);
  });

  test('has headings, lists, tables, code and quotes', () => {
    const kinds = parseBlocks(
      '## T\n\n1. a\n   - b\n\n| x | y |\n|---|---|\n| $1$ | 2 |\n\n```\ncode\n```\n\n> q\n\n---',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'list', 'table', 'code', 'quote', 'rule']);
  });

  test('a table has its cells', () => {
    expect(parseBlocks('| x | y |\n|---|---|\n| $1$ | 2 |')).toEqual([
      { kind: 'table', head: [[text('x')], [text('y')]], rows: [[[formula('1')], [text('2')]]] },
    ]);
  });
});

describe('what an author cannot do', () => {
  test('markup is text', () => {
    expect(parseInlines('<img src=x onerror=alert(1)>')).toEqual([
      text('<img src=x onerror=alert(1)>'),
    ]);
    expect(parseBlocks('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', children: [text('<script>alert(1)</script>')] },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://example.com',
    '//example.com',
    'data:text/html,x',
  ])('a link to %s is no link', (address) => {
    expect(JSON.stringify(parseInlines(`[a](${address})`))).not.toContain('"link"');
  });

  test('images are not loaded', () => {
    const kinds = parseInlines('![a](https://example.com/a.png)').map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'text' && kind !== 'link')).toEqual([]);
  });

  test('any text gives a tree', () => {
    fc.assert(fc.property(fc.string(), (anything) => void parseBlocks(anything)));
  });
});
