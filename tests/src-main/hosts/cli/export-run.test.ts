import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProfile } from '../../../../src-main/storage/index.ts';
import { parseExperiment } from '../../../../src-main/training/index.ts';
import { nabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { readSafetensors } from '../../training/export/read-safetensors.ts';

const sentences = 'Ann\tB-PER\nlives\tO\nin\tO\nParis\tB-LOC\n\nBen\tB-PER\nleft\tO\nRome\tB-LOC\n';

function experimentFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'data.conll'), sentences);
  const fields = 'data: [data.conll, data.conll]\nhidden: [3]\nembedding: { dim: 2 }\nbatch: 2\n';
  writeFileSync(join(folder, 'small.yaml'), `${fields}epochs: 2\n`);
  return folder;
}

const exported = (cwd: string, ...words: string[]) => nabla(['export-run', ...words], { cwd });

describe('nabla export-run', () => {
  test('the curves of an experiment as CSV, one row a point', async () => {
    const folder = experimentFolder();
    const { code, stdout } = await exported(folder, 'small.yaml', '--to', 'csv');
    expect([code, stdout]).toEqual([0, `${join(folder, 'small.csv')}\n`]);
    const [header, ...rows] = readFileSync(join(folder, 'small.csv'), 'utf8').trim().split('\n');
    expect(header!.split(',')).toEqual([
      ...['step', 'epoch', 'loss', 'objective', 'rate', 'gradientNorm', 'windowsPerSecond'],
      ...['gradientNorm.E', 'gradientNorm.hidden1', 'saturated.hidden1', 'gradientNorm.output'],
    ]);
    expect(rows.every((row) => row.split(',').length === 11)).toBe(true);
    for (const row of rows) {
      const cells = row.split(',').map(Number);
      expect([Math.hypot(cells[7]!, cells[8]!, cells[10]!)]).toBeAllClose([cells[5]!]);
    }
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('trained weights differ from the initial ones, under the same names', async () => {
    const folder = experimentFolder();
    await exported(folder, 'small.yaml', '--to', 'safetensors', '--out', 'w.safetensors');
    const [final, initial] = ['w.safetensors', 'w.initial.safetensors'].map((name) =>
      readSafetensors(readFileSync(join(folder, name))),
    );
    expect(final!.tensors.map(({ name }) => name)).toEqual(['E', 'W1', 'b1', 'U', 'c']);
    expect(JSON.parse(final!.metadata.classes!)).toEqual(['O', 'LOC', 'PER']);
    expect(initial!.tensors.map(({ shape }) => shape)).toEqual(
      final!.tensors.map(({ shape }) => shape),
    );
    expect([...initial!.tensors[2]!.data]).toEqual([0, 0, 0]);
    expect([...final!.tensors[2]!.data]).not.toEqual([0, 0, 0]);
  });

  test('a PyTorch script has a folder of its own, with data, weights and losses', async () => {
    const folder = experimentFolder();
    const { json } = await exported(folder, 'small.yaml', '--to', 'pytorch', '--json');
    expect(json()).toEqual([{ format: 'pytorch', files: expect.any(Array) }]);
    const place = join(folder, 'small-py');
    expect(readdirSync(place).toSorted()).toEqual([
      ...['held-out.conll', 'initial.safetensors', 'nabla-losses.csv'],
      ...['small.py', 'train.conll', 'words.txt'],
    ]);
    expect(readFileSync(join(place, 'train.conll'), 'utf8')).toBe(sentences);
  });

  test('a run that is kept in the profile, by its number', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'profile.sqlite');
    const profile = openProfile(path);
    const id = profile.runs.add(parseExperiment({}), 0, 2);
    const point = {
      epoch: 0,
      objective: 2,
      rate: 1,
      gradientNorm: 1,
      windowsPerSecond: 1,
      layers: [],
    };
    profile.points.add(id, [
      { step: 1, loss: 1.5, ...point },
      { step: 2, loss: NaN, ...point },
    ]);
    profile.close();
    const words = [String(id), '--profile', path, '--to', 'jsonl', '--out', 'curves.jsonl'];
    expect((await exported(folder, ...words)).code).toBe(0);
    const lines = readFileSync(join(folder, 'curves.jsonl'), 'utf8').trim().split('\n');
    expect(lines.slice(1).map((line) => (JSON.parse(line) as { loss: unknown }).loss)).toEqual([
      1.5,
      'NaN',
    ]);
    const weights = await exported(folder, String(id), '--profile', path, '--to', 'safetensors');
    expect([weights.code, weights.stderr]).toEqual([2, expect.stringContaining(`Run ${id}`)]);
  });

  test('a file that stands there is not written over', async () => {
    const folder = experimentFolder();
    writeFileSync(join(folder, 'mine.csv'), 'mine');
    const words = ['small.yaml', '--to', 'csv', '--out', 'mine.csv'];
    const { code, stderr } = await exported(folder, ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining('mine.csv')]);
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('mine');
  });

  test.each([
    [['small.yaml', '--to', 'tensorflow'], 'pytorch, onnx, safetensors'],
    [['no.yaml', '--to', 'csv'], 'no.yaml'],
    [['3', '--to', 'csv', '--profile', 'none.sqlite'], 'none.sqlite'],
    [['small.yaml'], '--to'],
  ])('%j: exit code 2 and one line that says what is wrong', async (words, named) => {
    const { code, stdout, stderr } = await exported(experimentFolder(), ...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
