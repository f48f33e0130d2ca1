import { expect, test } from 'vitest';
import { vectorNote } from '../../../../../src-renderer/screens/lab/vectors/vector-note.ts';

const set = { id: 'v', name: 'v.txt', dimension: 50, words: 100_000 };

test('rows of a file that are not there are counted, and why', () => {
  expect(vectorNote({ ...set, leftOut: 0 })).toBe('100,000 words with 50 numbers each.');
  expect(vectorNote({ ...set, leftOut: 1 })).toContain('One row of the file was left out');
  expect(vectorNote({ ...set, leftOut: 300_000 })).toContain('300,000 rows of the file were left');
});
