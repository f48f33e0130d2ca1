import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src-main/contract/problem.ts';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { loadModel, saveModel } from '../../../../src-main/training/model/saved-model.ts';
import { tagger } from '../../../../src-main/training/model/tagger.ts';
import { train } from '../../../../src-main/training/train.ts';
import { tinyCorpus } from '../corpora.ts';

const experiment = parseExperiment({ embedding: { dim: 5 }, hidden: [7, 4], epochs: 2 });
let bytes: Uint8Array;

beforeAll(() => {
  bytes = train({ experiment, corpus: tinyCorpus() }).model!;
});

describe('a saved model', () => {
  it('reads back to what was saved, byte for byte', () => {
    const model = loadModel(bytes);
    expect(model.experiment).toEqual(experiment);
    expect(model.labels.classes).toEqual(['O', 'LOC', 'PER']);
    expect(Buffer.from(saveModel(model)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('tags as before, wherever its bytes lie', () => {
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    const sentence = 'Ann lives in Lima now';
    expect(tagger(loadModel(moved.subarray(3)))(sentence)).toEqual(
      tagger(loadModel(bytes))(sentence),
    );
  });

  it('describes itself: the header is JSON that lists every tensor', () => {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length)));
    expect(header.tensors.map(({ name }: { name: string }) => name)).toEqual([
      'E',
      'W1',
      'b1',
      'W2',
      'b2',
      'U',
      'c',
    ]);
    expect(header.tensors[1].shape).toEqual([7, 25]);
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['other bytes', () => new TextEncoder().encode('SQLite format 3 and more')],
    ['half of it', () => bytes.subarray(0, bytes.length / 2)],
    ['its first bytes', () => bytes.subarray(0, 20)],
    ['a byte too many', () => Uint8Array.from([...bytes, 0])],
    ['a header that is none', () => bytes.map((byte, i) => (i === 13 ? 0 : byte))],
  ])('is not %s', (_, found) => {
    expect(() => loadModel(found())).toThrow(ProblemError);
  });
});
