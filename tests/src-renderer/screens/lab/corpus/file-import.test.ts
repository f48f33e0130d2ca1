import { expect, test } from 'vitest';
import { alike } from '../../../../../src-main/contract/localized.ts';
import { ProblemError } from '../../../../../src-main/contract/problem.ts';
import { i18n } from '../../../../../src-renderer/i18n/i18n.svelte.ts';
import { FileImport } from '../../../../../src-renderer/screens/lab/corpus/file-import.svelte.ts';
import { corpus } from '../../../support/lab.ts';

const accepting = () => {
  const taken: string[] = [];
  const lab = {
    importCorpus(name: string, text: string) {
      taken.push(`${name}: ${text}`);
      return Promise.resolve({ ...corpus, title: alike(name) });
    },
  };
  return { taken, files: new FileImport(lab) };
};

const reasonOf = (files: FileImport): string =>
  files.state?.kind === 'refused' ? files.state.reason() : '';

test('a file comes in whole, under its name', async () => {
  const { taken, files } = accepting();
  await files.take(new File(['서울 B-LOC\n'], 'mine.txt'));
  expect([taken, files.state]).toEqual([
    ['mine.txt: 서울 B-LOC\n'],
    { kind: 'imported', name: 'mine.txt' },
  ]);
});

test('a file that is not UTF-8 is refused with its line and never sent', async () => {
  const { taken, files } = accepting();
  i18n.language = 'en';
  await files.take(new File([Uint8Array.of(0x61, 0x0a, 0xff)], 'latin.txt'));
  expect(reasonOf(files)).toContain('Line 2 is not UTF-8');
  i18n.language = 'ko';
  expect(reasonOf(files)).toContain('2번째 줄');
  i18n.language = 'en';
  expect(taken).toEqual([]);
});

test('what the core refuses is said in its words', async () => {
  const problem = { en: 'Line 7 has one column.', ko: '7번째 줄에 열이 하나뿐입니다.' };
  const files = new FileImport({
    importCorpus: () => Promise.reject(new ProblemError('corpus-columns', problem)),
  });
  await files.take(new File(['x'], 'bad.txt'));
  expect([files.state?.kind, reasonOf(files)]).toEqual(['refused', problem.en]);
});
