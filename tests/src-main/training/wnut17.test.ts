import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusOf, readColumns } from '../../../src-main/ner/index.ts';
import { parseExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { windowCount } from '../../../src-main/training/steps.ts';
import { train } from '../../../src-main/training/train.ts';

const folder = new URL('../../../../shared/corpora/wnut17/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`SKIPPED: training on WNUT-17, because ${folder.pathname} is not there`);

describe.skipIf(!present)('on WNUT-17', () => {
  const read = (name: string) => readColumns(readFileSync(new URL(name, folder)));

  it('a run of two epochs finds entities, and the same ones twice', () => {
    const corpus = corpusOf(
      'wnut17',
      'WNUT-17',
      read('wnut17train.conll'),
      read('emerging.dev.conll'),
    );
    expect(corpus.train).toHaveLength(3394);
    expect(windowCount(corpus)).toBe(62_730);
    const experiment = parseExperiment({
      embedding: { dim: 10 },
      hidden: [20],
      batch: 128,
      epochs: 2,
      l2: 0,
      optimizer: { name: 'adam', rate: 0.01 },
    });
    const [one, other] = [train({ experiment, corpus }), train({ experiment, corpus })];
    expect(one.scores!.overall).toMatchObject({ gold: 836 });
    expect(one.scores!.overall.matched).toBeGreaterThan(20);
    expect(other.scores).toEqual(one.scores);
    expect(Buffer.from(other.model!).equals(Buffer.from(one.model!))).toBe(true);
  }, 120_000);
});
