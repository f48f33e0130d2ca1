import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  insertSymbol,
  markPlace,
  withFences,
} from '../../../../src-renderer/exercise-kinds/derivation/insert.ts';

test('a symbol goes where the caret is', () => {
  expect(insertSymbol('u  z', 2, 2, '∘')).toEqual({ text: 'u ∘ z', caret: 3 });
});

test('it takes the place of what is selected', () => {
  expect(insertSymbol('u ∘ x', 4, 5, 'z')).toEqual({ text: 'u ∘ z', caret: 5 });
});

test('names do not run together', () => {
  expect(insertSymbol('W', 1, 1, 'x').text).toBe('W x');
  expect(insertSymbol('W', 1, 1, '^T').text).toBe('W^T');
});

test('the caret ends up between empty parentheses', () => {
  expect(insertSymbol('', 0, 0, 'diag()')).toEqual({ text: 'diag()', caret: 5 });
});

test('a marked text is the text, in three pieces', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), fc.nat(50), (text, start, length) => {
      const { before, marked, after } = markPlace(text, { start, end: start + length });
      expect(before + marked + after).toBe(text);
      expect(before.length).toBe(Math.min(start, text.length));
    }),
  );
});

test('a place in LaTeX takes the whole fence with it', () => {
  const text = 'z+\\left(u\\right)';
  expect(withFences(text, { start: 7, end: 16 })).toEqual({ start: 2, end: 16 });
  expect(withFences(text, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
});
