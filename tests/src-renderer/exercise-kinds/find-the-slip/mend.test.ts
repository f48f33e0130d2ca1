import { expect, test } from 'vitest';
import type { Reading } from '../../../../src-main/contract/exercise.ts';
import { Mend } from '../../../../src-renderer/exercise-kinds/find-the-slip/mend.svelte.ts';

const spellings = { latex: '\\boldsymbol{u}^{\\top}', text: 'uᵀ' };

function mendOf(start: string) {
  let text = start;
  const sheet = { text: () => text, write: (_: string, written: string) => void (text = written) };
  const read = (): Promise<Reading> =>
    Promise.resolve({
      status: 'read',
      latex: spellings.latex,
      space: '\\mathbb{R}',
      lines: [{ at: { start: 0, end: 1 }, standing: 'unfinished', feedback: [], ...spellings }],
    });
  return new Mend(read, () => sheet);
}

test('a change of the field writes the same formula as the other field does, there and back', async () => {
  const mend = mendOf('u^T');
  await mend.changeStyle('formula');
  expect(mend.text).toBe(spellings.latex);
  await mend.changeStyle('text');
  expect(mend.text).toBe(spellings.text);
});

test('what fits the field already is left as it was typed, and read', async () => {
  const mend = mendOf('u^T');
  await mend.begin('text');
  expect(mend.text).toBe('u^T');
  expect(mend.line?.latex).toBe(spellings.latex);
});

test('an empty mend asks nothing and stays empty', async () => {
  const mend = mendOf(' ');
  await mend.changeStyle('formula');
  expect([mend.text, mend.line]).toEqual([' ', undefined]);
});
