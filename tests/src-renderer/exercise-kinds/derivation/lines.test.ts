import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadLine } from '../../../../src-main/contract/exercise.ts';
import {
  asLine,
  lineAt,
  linesOf,
  readingsByLine,
  spanWithin,
  startOf,
  withoutEmpty,
} from '../../../../src-renderer/exercise-kinds/derivation/lines.ts';

const line = fc.string({ maxLength: 8 }).filter((text) => !text.includes('\n'));
const texts = fc.array(line, { minLength: 1, maxLength: 5 });

test('every place of a line is found again in the whole text', () => {
  fc.assert(
    fc.property(texts, fc.nat(4), fc.nat(7), (lines, chosen, offset) => {
      const index = chosen % lines.length;
      const place = Math.min(offset, lines[index]!.length);
      const whole = startOf(lines, index) + place;
      expect(lineAt(lines.join('\n'), whole)).toBe(index);
      expect(spanWithin(lines, index, { start: whole, end: whole })).toEqual({
        start: place,
        end: place,
      });
    }),
  );
});

test('a place that reaches beyond its line ends with it', () => {
  expect(spanWithin(['u', 'z x'], 1, { start: 0, end: 99 })).toEqual({ start: 0, end: 3 });
});

test('what is pasted with breaks becomes one line', () => {
  expect(asLine('u ∘\r\n  z\n')).toBe('u ∘ z ');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(linesOf(asLine(text))).toHaveLength(1);
    }),
  );
});

test('empty lines go, but one line stays', () => {
  expect(withoutEmpty(['u', ' ', '', 'z'])).toEqual(['u', 'z']);
  expect(withoutEmpty(['', ' '])).toEqual(['']);
});

test('readings find their lines; an empty line has none', () => {
  const reading = (start: number, end: number): ReadLine => ({
    at: { start, end },
    standing: 'right',
    feedback: [],
  });
  const found = readingsByLine('u\n\nz x', [reading(0, 1), reading(3, 6)]);
  expect(found.map((one) => one?.at.start)).toEqual([0, undefined, 3]);
});
