import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const column = (...sentences: string[]): string =>
  sentences.map((sentence) => sentence.replaceAll(' ', '\n').replaceAll('/', '\t')).join('\n\n');

const trainText = column(
  'Ann/B-PER lives/O in/O Paris/B-LOC ./O',
  'Ben/B-PER left/O Rome/B-LOC ./O',
  '#/O Paris/B-LOC is/O far/O ./O',
  'We/O met/O Ann/B-PER ./O',
);
const devText = column('Ben/B-PER lives/O in/O Rome/B-LOC ./O');

function experimentFolder(experiment: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'train.txt'), trainText);
  writeFileSync(join(folder, 'data', 'dev.txt'), devText);
  writeFileSync(join(folder, 'experiment.yaml'), experiment);
  return folder;
}

const small = `
data: [data/train.txt, data/dev.txt]
window: 1
embedding: { dim: 4, train: true, rate: 1 }
hidden: [6]
optimizer: adam
batch: 4
epochs: 8
`;

interface Line {
  readonly type: string;
  readonly step?: number;
  readonly loss?: number;
}

describe('nabla train', () => {
  test('two threads find what one finds', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'long-steps.yaml'), 'batch: 512\nepochs: 2\nhidden: [120]\n');
    const final = async (threads: string) => {
      const words = ['train', 'long-steps.yaml', '--json', '--threads', threads];
      return ((await nabla(words, { cwd: folder })).json() as Line[]).at(-1);
    };
    const one = await final('1');
    expect(one).toMatchObject({ type: 'final', status: 'finished' });
    expect(await final('2')).toEqual(one);
  });

  test('points come first, the scores last; data stand beside the experiment, not where it is called', async () => {
    const folder = experimentFolder(small);
    const words = ['train', join(folder, 'experiment.yaml'), '--json'];
    const { code, json } = await nabla(words, { cwd: join(folder, 'data') });
    const lines = json() as Line[];
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      type: 'start',
      corpus: { trainSentences: 4, trainWords: 18, heldOutSentences: 1, types: ['LOC', 'PER'] },
      experiment: { optimizer: { name: 'adam' }, seed: 1 },
    });
    expect(lines.slice(1, -1).every(({ type }) => type === 'point')).toBe(true);
    expect(lines[1]!.step).toBe(1);
    expect(lines.at(-2)!.loss!).toBeLessThan(lines[1]!.loss!);
    expect(lines.at(-1)).toMatchObject({
      type: 'final',
      status: 'finished',
      overall: { gold: 2, f1: expect.any(Number) },
      byType: { LOC: { gold: 1 }, PER: { gold: 1 } },
    });
  });

  test.each([[[]], [['more.txt']]])(
    'a file that is not UTF-8 is refused with its line, alone and beside others %j',
    async (others) => {
      const folder = experimentFolder(small);
      const latin1 = join(folder, 'latin1.txt');
      writeFileSync(latin1, Buffer.from('Paris\tB-LOC\n.\tO\n\nZ\u00fcrich\tB-LOC\n', 'latin1'));
      writeFileSync(join(folder, 'more.txt'), devText);
      const files = [latin1, ...others.map((name) => join(folder, name))];
      const { code, stdout, stderr } = await nabla([
        'train',
        join(folder, 'experiment.yaml'),
        ...files.flatMap((file) => ['--data', file]),
      ]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/latin1\.txt.*4.*Latin-1/);
    },
  );

  test('a file too small to hold anything out says so, and shows no NaN', async () => {
    const folder = experimentFolder(small);
    const one = join(folder, 'data', 'dev.txt');
    const { code, stdout } = await nabla(['train', join(folder, 'experiment.yaml'), '--data', one]);
    expect(code).toBe(0);
    expect(stdout).toContain('held out');
    expect(stdout).not.toContain('NaN');
  });

  test('the same experiment gives the same figures twice', async () => {
    const file = join(experimentFolder(small), 'experiment.yaml');
    const figures = async () =>
      (await nabla(['train', file, '--json'])).stdout.replaceAll(/"windowsPerSecond":[^,}]+/g, '');
    expect(await figures()).toBe(await figures());
  });

  test('--data takes the place of the experiment’s own', async () => {
    const folder = experimentFolder('data: nothing.txt\nepochs: 1\n');
    const words = [
      'train',
      'experiment.yaml',
      '--data',
      'data/dev.txt',
      '--data',
      'data/train.txt',
    ];
    const { code, json } = await nabla([...words, '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(json()[0]).toMatchObject({ corpus: { trainSentences: 1, heldOutSentences: 4 } });
  });

  test('of one file a fifth is held out', async () => {
    const folder = experimentFolder('data: data/train.txt\nepochs: 1\n');
    const { json } = await nabla(['train', join(folder, 'experiment.yaml'), '--json']);
    expect(json()[0]).toMatchObject({ corpus: { trainSentences: 3, heldOutSentences: 1 } });
  });

  test('for a person it prints lines with the F1 of each type at the end', async () => {
    const { code, stdout } = await nabla([
      'train',
      join(experimentFolder(small), 'experiment.yaml'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^4 sentences \(18 words\) to train on, 1 held out\nstep 1 /);
    expect(stdout).toMatch(/\noverall: F1 [\d.]+%.*\nLOC: .*\nPER: .*\n$/);
  });

  test('and in Korean', async () => {
    const file = join(experimentFolder(small), 'experiment.yaml');
    const { stdout } = await nabla(['train', file, '--lang', 'ko']);
    expect(stdout).toMatch(/^학습 문장 4개\(단어 18개\), 평가용으로 떼어 둔 문장 1개\n1걸음 /);
    expect(stdout).toMatch(/걸음 뒤 마쳤습니다\n평가 손실 .*\n전체: F1 [\d.]+%, 정밀도/);
  });

  test('a run that diverges ends with exit code 1 and the reason', async () => {
    const folder = experimentFolder(
      `${small}activation: relu\n`.replace('adam', '{ name: sgd, rate: 1000000 }'),
    );
    const { code, json, stderr } = await nabla([
      'train',
      join(folder, 'experiment.yaml'),
      '--json',
    ]);
    expect(code).toBe(1);
    expect(json().at(-1)).toMatchObject({
      type: 'final',
      status: 'failed',
      problem: { message: stderr.trim() },
    });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('1000000');
  });

  test.each([
    ['an unknown field', 'optimiser: adam\n', 'optimizer'],
    ['an unknown optimizer', 'optimizer: adamm\n', 'adam'],
    ['a value out of range', 'epochs: 0\n', 'epochs'],
    ['a list', '- adam\n', 'experiment'],
    ['broken YAML', 'optimizer: [adam\n', 'experiment.yaml'],
    ['a data file that is not there', 'data: no.txt\n', 'no.txt'],
    ['data that are no file', 'data: 3\n', 'data'],
  ])('%s: exit code 2 and one line that names it', async (_, experiment, named) => {
    const folder = experimentFolder(experiment);
    const { code, stdout, stderr } = await nabla(['train', join(folder, 'experiment.yaml')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });

  test('a data file with a bad row is named with its line', async () => {
    const folder = experimentFolder('data: data/train.txt\n');
    writeFileSync(join(folder, 'data', 'train.txt'), 'Ann\tB-PER\nlives\n');
    const { code, stderr } = await nabla(['train', join(folder, 'experiment.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/train\.txt: Line 2/);
  });
});
