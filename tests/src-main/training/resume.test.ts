import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '../../../src-main/contract/lab.ts';
import { createRandom } from '../../../src-main/engine/index.ts';
import { optimizers } from '../../../src-main/training/optimizers/index.ts';
import { parseExperiment } from '../../../src-main/training/experiment/experiment.ts';
import type { RunOutcome } from '../../../src-main/training/runs/outcome.ts';
import { train } from '../../../src-main/training/train.ts';
import { sentence, tinyCorpus } from './corpora.ts';

const corpus = tinyCorpus();
const small = { epochs: 2, embedding: { dim: 6 }, hidden: [9], batch: 16 };

/** Everything about a point but how fast it came. */
const timeless = ({ windowsPerSecond: _, ...point }: MetricPoint) => point;

interface Result {
  readonly outcome: RunOutcome;
  readonly points: readonly object[];
}

const bytes = (data?: Uint8Array) => data && Buffer.from(data).toString('base64');
const inFull = ({ outcome, points }: Result) => ({
  ...outcome,
  model: bytes(outcome.model),
  points,
});

function straight(stated: object): Result {
  const points: MetricPoint[] = [];
  const experiment = parseExperiment(stated);
  const outcome = train({ experiment, corpus, onPoints: (more) => points.push(...more) });
  return { outcome, points: points.map(timeless) };
}

/** The same run, paused after every few steps and gone on with from what it left. */
function inPieces(stated: object, steps: () => number): Result {
  const experiment = parseExperiment(stated);
  const points: MetricPoint[] = [];
  let checkpoint: Uint8Array | undefined;
  for (;;) {
    let left = steps();
    const outcome = train({
      experiment,
      corpus,
      checkpoint,
      onPoints: (more) => points.push(...more),
      wish: () => (left-- > 0 ? 'go-on' : 'pause'),
    });
    if (outcome.status !== 'paused') return { outcome, points: points.map(timeless) };
    checkpoint = outcome.checkpoint!;
  }
}

describe('a run that is paused again and again comes to the bits of one that is not', () => {
  const random = createRandom(3);
  const aFew = () => 1 + random.integer(9);

  it.each(Object.keys(optimizers))('with %s', (optimizer) => {
    const stated = { ...small, optimizer };
    expect(inFull(inPieces(stated, aFew))).toEqual(inFull(straight(stated)));
  });

  it.each<[string, object]>([
    ['in float64', { precision: 'f64' }],
    ['with portable bits', { fusedMultiplyAdd: false }],
    ['with lazy rows', { embedding: { dim: 6, update: 'lazy' } }],
    ['with frozen vectors', { embedding: { dim: 6, train: false } }],
    ['with AMSGrad', { optimizer: { name: 'adam', amsgrad: 1 } }],
    ['as a location score', { task: 'location' }],
    ['with a schedule by step', { schedule: 'one-cycle' }],
    ['with a schedule by epoch', { schedule: 'halving', epochs: 3 }],
    ['without an L2 term', { l2: 0 }],
    ['with two layers', { hidden: [9, 5] }],
    ['with dropout', { dropout: 0.3 }],
    ['with batch norm', { batchNorm: true }],
    ['with clipped gradients', { clip: { name: 'norm', limit: 0.5 } }],
    ['one window at a time', { batch: 1, epochs: 1 }],
    ['with more points than are recorded', { batch: 1, epochs: 2 }],
  ])('%s', (_, changes) => {
    const stated = { ...small, ...changes };
    expect(inFull(inPieces(stated, () => 10 * aFew()))).toEqual(inFull(straight(stated)));
  });

  it('before its first step, and after its last', () => {
    const [first, ...more] = [0, 0, 1000];
    const pieces = [first, ...more];
    expect(inFull(inPieces(small, () => pieces.shift() ?? 1000))).toEqual(inFull(straight(small)));
  });
});

describe('a checkpoint is not gone on with', () => {
  const paused = train({ experiment: parseExperiment(small), corpus, wish: () => 'pause' });
  const resumed = (changes: object, other = corpus) =>
    train({
      experiment: parseExperiment({ ...small, ...changes }),
      corpus: other,
      checkpoint: paused.checkpoint,
    });

  it.each<[string, () => RunOutcome, string]>([
    ['by another experiment', () => resumed({ seed: 2 }), 'another experiment'],
    [
      'with other sentences',
      () => resumed({}, { ...corpus, train: [...corpus.train, sentence('Ann/PER left')] }),
      'other data',
    ],
  ])('%s', (_, run, reason) => {
    const { status, problem } = run();
    expect(status).toBe('failed');
    expect(problem!.code).toBe('checkpoint-of-another-run');
    expect(problem!.message.en).toContain(reason);
    expect(problem!.message.ko).toMatch(/[가-힣]/);
  });
});
