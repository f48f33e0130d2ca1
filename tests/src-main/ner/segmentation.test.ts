import { expect, it } from 'vitest';
import { englishCorpus, koreanCorpus } from '../../../src-main/ner/index.ts';
import { segmentationOf } from '../../../src-main/ner/segmentation.ts';

const cut = (...texts: string[]) =>
  texts.map((text) => {
    const tokens = text.split('|');
    return { tokens, labels: tokens.map(() => 'O') };
  });

it('recognises how a corpus was cut', () => {
  expect(segmentationOf(cut('경|찰|은| |또'))).toBe('character');
  expect(segmentationOf(cut('경찰|은|서울|에서|왔다|.'))).toBe('particle');
  expect(segmentationOf(cut('경찰은|서울에서|왔다.'))).toBe('whitespace');
  expect(segmentationOf(cut('경찰은|서울에서|왔다|.'))).toBe('word');
  expect(segmentationOf(cut('Paris|is|far|.'))).toBe('word');
  expect(segmentationOf([])).toBe('word');
});

it('recognises the built-in corpora', () => {
  expect(segmentationOf(englishCorpus().train)).toBe('word');
  expect(segmentationOf(koreanCorpus().train)).toBe('particle');
});
