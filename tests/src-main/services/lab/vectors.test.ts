import { expect, test } from 'vitest';
import type { VectorSet } from '../../../../src-main/contract/lab.ts';
import { englishCorpus, VectorLookup } from '../../../../src-main/ner/index.ts';
import { firstLosses } from '../../../../src-main/training/export/first-losses.ts';
import { loadModel } from '../../../../src-main/training/index.ts';
import { createCorpusCatalogue } from '../../../../src-main/services/lab/corpus-catalogue.ts';
import { smallExperiment } from '../../../support/experiments.ts';
import { problemOf, profilePath } from '../../../support/profiles.ts';
import { openedLab, openedProfileOf, start } from './opened-lab.ts';

/** Vectors of the words of the built-in corpus, with four numbers each. */
const words = [...new Set(englishCorpus().train.flatMap(({ tokens }) => tokens))].slice(0, 300);
const text = words
  .map((word, i) => `${word.toLowerCase()} ${i / 300} ${-i / 300} 0.25 ${1 / (i + 1)}\n`)
  .join('');

type Opened = ReturnType<typeof openedLab>;

/** The file in pieces of `size` letters. */
function imported({ calls }: Opened, contents = text, size = 1000): VectorSet {
  let set: VectorSet | undefined;
  for (let at = 0; at < contents.length; at += size) {
    const isLast = at + size >= contents.length;
    const piece = { upload: 'one', name: 'v.txt', text: contents.slice(at, at + size), isLast };
    const answer = calls['lab.import-vectors'](piece) as { vectors?: VectorSet };
    expect(answer.vectors !== undefined).toBe(isLast);
    set = answer.vectors;
  }
  return set!;
}

const from = (id: string, changes: object = {}) =>
  smallExperiment({ embedding: { dim: 4, from: id, train: false, rate: 1 }, ...changes });

test('a file that comes in pieces is kept, listed, and there in the next session', () => {
  const path = profilePath();
  const profile = openedProfileOf(path);
  const first = openedLab(profile);
  const set = imported(first);
  expect(set).toMatchObject({
    name: 'v.txt',
    dimension: 4,
    words: new Set(text.split('\n').map((row) => row.split(' ')[0])).size - 1,
  });
  expect(first.calls['lab.options']({})).toMatchObject({ vectors: [set] });
  profile.close();
  const kept = openedProfileOf(path).wordVectors;
  expect(kept.all()).toEqual([set]);
  const { data, words: spellings } = kept.find(set.id)!;
  const lookup = new VectorLookup({ dimension: 4, words: spellings, data });
  expect(lookup.of(words[7]!)![2]).toBe(0.25);
});

test('a run starts from them, says how much they cover, and its first losses are those of the file', async () => {
  const opened = openedLab();
  const set = imported(opened);
  const experiment = from(set.id);
  const coverage = opened.calls['lab.coverage']({ experiment }) as { covered: number };
  expect(coverage.covered).toBeGreaterThan(100);
  const { id } = start(opened, experiment);
  await expect(opened.ended(id)).resolves.toMatchObject({ status: 'finished' });
  const corpus = createCorpusCatalogue(opened.profile).dataOf(experiment);
  expect(opened.points(id)[0]!.loss).toBe(firstLosses(experiment, corpus, 1)[0]);
  const { parameters, vocabulary } = loadModel(opened.profile.models.read(id)!);
  const row = vocabulary.idOf(words[7]!) * 4;
  expect(parameters.list[0]!.data[row + 2]).toBe(0.25); // frozen
});

test('an experiment at random has no coverage', () => {
  expect(openedLab().calls['lab.coverage']({ experiment: smallExperiment() })).toEqual({});
});

test.each([
  ['a ragged row', 'a 1 2\nb 3\n', 'vectors-vector-length', 'Line 2'],
  ['another count', '3 1\na 1\nb 2\n', 'vectors-vector-count', 'Line 3'],
  ['nothing', '\n', 'vectors-empty', 'Line 1'],
])('%s is refused with its line, and nothing is kept', (_, contents, code, line) => {
  const opened = openedLab();
  const problem = problemOf(() => imported(opened, contents, 4));
  expect(problem.code).toBe(code);
  expect(problem.en).toContain(line);
  expect(opened.profile.wordVectors.all()).toEqual([]);
  expect(imported(opened).dimension).toBe(4); // the next one is read from its beginning
});

test('an upload that was broken off does not get into the next one', () => {
  const opened = openedLab();
  const piece = { upload: 'lost', name: 'x', text: 'lost 1 2\n', isLast: false };
  void opened.calls['lab.import-vectors'](piece);
  expect(imported(opened).words).toBe(imported(openedLab()).words);
});

test('another dimension, and vectors that are gone, are named before a run starts', () => {
  const opened = openedLab();
  const set = imported(opened);
  const other = smallExperiment({ embedding: { dim: 5, from: set.id } });
  expect(problemOf(() => start(opened, other)).code).toBe('other-dimension');
  expect(problemOf(() => start(opened, from('vectors-gone'))).code).toBe('unknown-vectors');
});
