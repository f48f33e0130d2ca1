import { describe, expect, test } from 'vitest';
import { createCorpusCatalogue } from '../../../../src-main/services/lab/corpus-catalogue.ts';
import { openedProfile, problemOf, profilePath, session } from '../../../support/profiles.ts';

const file = Array.from({ length: 10 }, (_, i) => `Ann${i}\tB-PER\nleft\tO\nRome\tB-LOC\n`).join(
  '\n',
);

describe('corpora', () => {
  test('there is one in each language of the app', () => {
    const catalogue = createCorpusCatalogue(openedProfile());
    const summaries = catalogue.summaries();
    expect(summaries.map(({ id, builtIn }) => [id, builtIn])).toEqual([
      ['english', true],
      ['korean', true],
    ]);
    for (const { sample, types, words } of summaries) {
      expect(sample).not.toBe('');
      expect(types).toContain('LOC');
      expect(words).toBeGreaterThan(1000);
    }
  });

  test('an imported file is kept, split the same way every time, and there in the next session', () => {
    const path = profilePath();
    const summary = session(path, (profile) =>
      createCorpusCatalogue(profile).add('mine.txt', file),
    );
    expect(summary).toMatchObject({
      title: { en: 'mine.txt' },
      builtIn: false,
      trainSentences: 8,
      heldOutSentences: 2,
      words: 30,
      types: ['LOC', 'PER'],
    });
    session(path, (profile) => {
      const catalogue = createCorpusCatalogue(profile);
      expect(catalogue.summaries().at(-1)).toEqual(summary);
      expect(catalogue.find(summary.id).heldOut).toHaveLength(2);
    });
  });

  test('importing the same file twice makes one corpus', () => {
    const catalogue = createCorpusCatalogue(openedProfile());
    expect(catalogue.add('a', file).id).toBe(catalogue.add('b', file).id);
    expect(catalogue.summaries()).toHaveLength(3);
  });

  test('a file with a bad row is refused with its line, in both languages, and nothing is kept', () => {
    const profile = openedProfile();
    const catalogue = createCorpusCatalogue(profile);
    const { code, en, ko } = problemOf(() => catalogue.add('bad', 'Ann\tB-PER\nleft\n'));
    expect(code).toBe('corpus-too-few-columns');
    expect(en).toContain('Line 2');
    expect(ko).toContain('2번째 줄');
    expect(profile.corpora.all()).toEqual([]);
  });

  test('a corpus that is not there is named', () => {
    const catalogue = createCorpusCatalogue(openedProfile());
    expect(problemOf(() => catalogue.find('latin'))).toMatchObject({
      code: 'unknown-corpus',
      en: expect.stringContaining('latin'),
    });
  });
});
