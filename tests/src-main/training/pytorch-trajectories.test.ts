import { describe, expect, test } from 'vitest';
import { firstLosses } from '../../../src-main/training/export/first-losses.ts';
import { parseExperiment, train } from '../../../src-main/training/index.ts';
import { runs } from '../../fixtures/pytorch-trajectories.json' with { type: 'json' };
import { tinyCorpus } from './corpora.ts';

/*
 * Runs drawn at random from all that the schema can state (optimizer, schedule, activation,
 * initialization, depth, dropout, batch norm, clipping, frozen and lazy word vectors), with the losses
 * that PyTorch computed for them.
 */

const nameOf = ({ experiment }: (typeof runs)[number]): string => {
  const { optimizer, schedule, activation, hidden } = experiment;
  return `${optimizer.name}, ${schedule.name}, ${activation.name}, hidden [${hidden.join(', ')}]`;
};

describe.each(runs.map((run) => [nameOf(run), run] as const))('%s', (_, run) => {
  const { losses, heldOutLoss } = run;

  test('has PyTorch’s losses in float64', () => {
    const experiment = parseExperiment(run.experiment);
    expect(firstLosses(experiment, tinyCorpus(), losses.length)).toBeAllClose(losses, {
      within: 1e-10,
    });
    const { scores } = train({ experiment, corpus: tinyCorpus() });
    expect(scores!.heldOutLoss).toBeAllClose(heldOutLoss, { within: 1e-10 });
  });

  test('has them in float32, within its precision', () => {
    const experiment = parseExperiment({ ...run.experiment, precision: 'f32' });
    expect(firstLosses(experiment, tinyCorpus(), losses.length)).toBeAllClose(losses, {
      within: 1e-4,
    });
  });
});
