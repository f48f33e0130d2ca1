import { expect, test } from 'vitest';
import { insertionOf } from '../../../../src-renderer/visuals/math-field/typing.ts';

test('a key with an argument leaves a gap to fill in', () => {
  expect(insertionOf("f'(\\cdot)")).toBe("f'(#?)");
  expect(insertionOf('\\operatorname{diag}(\\cdot)')).toBe('\\operatorname{diag}(#?)');
});

test('a transpose goes to what stands before the caret', () => {
  expect(insertionOf('\\square^{\\top}')).toBe('#@^{\\top}');
});

test('a name is put in as it is shown', () => {
  expect(insertionOf('\\boldsymbol{W}')).toBe('\\boldsymbol{W}');
});
