import { expect, test } from 'vitest';
import { spoken } from '../../../../src-renderer/visuals/formula/spoken.ts';
import { nesting, typeset } from '../../../../src-renderer/visuals/formula/typeset.ts';

test('the nesting of braces is counted', () => {
  expect(['x', '{x}', '{a{b}}{c}', '}{'].map(nesting)).toEqual([0, 1, 2, 0]);
});

/** Fails when it is touched: what is refused must not even reach KaTeX. */
const untouchable = new Proxy({} as HTMLElement, {
  get() {
    throw new Error('KaTeX was asked to typeset it.');
  },
});

test('formulas too long or too deep are refused before KaTeX sees them', () => {
  expect(typeset(untouchable, 'x'.repeat(5_001))).toBe(false);
  expect(typeset(untouchable, '{'.repeat(5_000))).toBe(false);
});

test.each([
  ['\\frac{\\partial s}{\\partial b}', '∂ s / ∂ b'],
  ['\\partial f / \\partial w_{0}', '∂ f / ∂ w_0'],
  ["u \\circ f'(z)", "u ∘ f'(z)"],
  ['\\mathrm{diag}(v)', 'diag(v)'],
  ['\\sigma', 'sigma'],
])('%s is spoken as %s', (latex, words) => {
  expect(spoken(latex)).toBe(words);
});
