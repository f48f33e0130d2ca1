import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';
import { hasSharedCorpora, sharedCorpusPath } from '../../../support/shared-corpora.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sentences =
  'Ann\tB-PER\nlives\tO\nin\tO\nParis\tB-LOC\n\nBen\tB-PER\nlikes\tO\nParis\tB-LOC\n';
const vectors = '3 2\nparis 0.5 -1\nin 0.25 2\nberlin 1 1\n';

function folderWith(experiment: string, vectorText = vectors): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'data.txt'), sentences);
  writeFileSync(join(folder, 'vectors.txt'), vectorText);
  const head = 'data: [data.txt, data.txt]\nepochs: 1\n';
  writeFileSync(join(folder, 'experiment.yaml'), head + experiment);
  return folder;
}

const trained = async (folder: string, ...words: string[]) => {
  const { code, json, stderr } = await nabla(['train', 'experiment.yaml', '--json', ...words], {
    cwd: folder,
  });
  return { code, stderr, lines: code === 0 ? (json() as Record<string, unknown>[]) : [] };
};

describe('nabla train from word vectors', () => {
  test('takes them from --vectors, their dimension too, and says how much they cover', async () => {
    const { code, lines } = await trained(folderWith(''), '--vectors', 'vectors.txt');
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      experiment: { embedding: { from: 'vectors.txt', dim: 2, train: true } },
      vectors: { words: 2, covered: 2, tokens: 3 / 14 + 3 / 14 },
    });
  });

  test('or from a path in the experiment, which stands beside it', async () => {
    const folder = folderWith('embedding: { from: vectors.txt, train: false }\n');
    const { lines } = await trained(folder);
    expect(lines[0]).toMatchObject({
      experiment: { embedding: { from: 'vectors.txt', dim: 2, train: false } },
    });
  });

  test.each([
    ['another dimension', 'embedding: { dim: 5 }\n', vectors, 'embedding.dim is 5'],
    ['a ragged row', '', '2 2\nparis 1 2\nin 3\n', 'vectors.txt: Line 3: the row has 1 number'],
    ['a cut file', '', '9 2\nparis 1 2\nin 3 4\n', 'Line 3: there are 2 rows where'],
    ['NUL', '', 'paris 1 2\ni\0n 3 4\n', 'Line 2: the line holds a NUL'],
    ['nothing', '', '', 'nothing in this file'],
  ])('%s is refused with its line, and nothing is trained', async (_, experiment, text, words) => {
    const { code, stderr } = await trained(
      folderWith(experiment, text),
      '--vectors',
      'vectors.txt',
    );
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('“vectors” without a file says where to name it', async () => {
    const { code, stderr } = await trained(folderWith('embedding: { from: vectors }\n'));
    expect(code).toBe(2);
    expect(stderr).toContain('--vectors');
  });

  test.skipIf(!hasSharedCorpora)('GloVe covers two thirds of the tokens of WNUT-17', async () => {
    const folder = folderWith('hidden: [8]\nbatch: 512\n');
    const { lines } = await trained(
      folder,
      ...['--data', sharedCorpusPath('wnut17/wnut17train.conll')],
      ...['--vectors', sharedCorpusPath('glove50_subset/glove.6B.50d-relativized.txt')],
    );
    expect(lines[0]).toMatchObject({ experiment: { embedding: { dim: 50 } } });
    const { tokens } = lines[0]!.vectors as { tokens: number };
    expect(tokens).toBeGreaterThan(0.6);
    expect(lines.at(-1)).toMatchObject({ status: 'finished' });
  });
});
