import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepTogether } from '../../../../src-renderer/visuals/markdown/keep-together.ts';
import type { Inline } from '../../../../src-renderer/visuals/markdown/tree.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const formula = (latex: string): Inline => ({ kind: 'formula', latex });
const together = (before: string, latex: string, after: string) => ({
  kind: 'together',
  before,
  latex,
  after,
});

test('a particle stays with its formula', () => {
  expect(keepTogether([text('기울기는 '), formula('b'), text('처럼 씁니다')])).toEqual([
    text('기울기는 '),
    together('', 'b', '처럼'),
    text(' 씁니다'),
  ]);
});

test('so do parentheses and commas', () => {
  expect(keepTogether([text('see ('), formula('x'), text('), then')])).toEqual([
    text('see '),
    together('(', 'x', '),'),
    text(' then'),
  ]);
});

test('what stands between two formulas belongs to one of them', () => {
  expect(keepTogether([formula('a'), text('와'), formula('b')])).toEqual([
    together('', 'a', '와'),
    together('', 'b', ''),
  ]);
});

test('nothing is lost or said twice', () => {
  const node = fc.oneof(fc.stringMatching(/^[a가 (,]{1,6}$/).map(text), fc.constant(formula('F')));
  const written = (nodes: ReturnType<typeof keepTogether>): string =>
    nodes
      .map((each) =>
        each.kind === 'together'
          ? each.before + each.latex + each.after
          : each.kind === 'text'
            ? each.text
            : each.kind === 'formula'
              ? each.latex
              : '',
      )
      .join('');
  fc.assert(
    fc.property(fc.array(node), (nodes) => {
      // Two texts in a row do not come out of the parser.
      const apart = nodes.filter(
        (each, at) => each.kind !== 'text' || nodes[at - 1]?.kind !== 'text',
      );
      expect(written(keepTogether(apart))).toBe(written(apart));
    }),
  );
});
