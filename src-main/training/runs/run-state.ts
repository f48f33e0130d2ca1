import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import type { Windows } from '../dataset.ts';
import type { LayerWatch } from '../layers/layer-watch.ts';
import type { PointRecorder } from './point-recorder.ts';
import type { TrainedModel } from '../model/trained-model.ts';
import type { Trainer } from '../step/trainer.ts';

/** A run that is under way. */
export interface OngoingRun {
  readonly experiment: Experiment;
  readonly model: TrainedModel;
  readonly windows: Windows;
  readonly trainer: Trainer;
  readonly recorder: PointRecorder;
  readonly watch: LayerWatch;
}

/** The whole state of a run between two steps. */
export function checkpointOf(run: OngoingRun): Uint8Array<ArrayBuffer> {
  const { experiment, model, trainer, recorder } = run;
  const { arithmetic } = model.parameters.arena;
  const { unrecorded } = recorder;
  return saveCheckpoint({
    ...{ experiment, arithmetic, unrecorded, data: dataOf(run) },
    ...trainer.state,
  });
}

/**
 * Brings a run that has not begun to where its checkpoint was.
 *
 * @throws ProblemError when the checkpoint is of another experiment, other data or another machine.
 */
export function resumeFrom(bytes: Uint8Array, run: OngoingRun): void {
  const checkpoint = loadCheckpoint(bytes);
  if (!isDeepStrictEqual(checkpoint.experiment, run.experiment)) throw ofAnother(experimentText);
  if (checkpoint.data !== dataOf(run)) throw ofAnother(dataText);
  if (checkpoint.arithmetic !== run.model.parameters.arena.arithmetic) throw ofAnother(machineText);
  run.trainer.resume(checkpoint);
  run.recorder.resume(checkpoint.unrecorded);
}

/** A fingerprint of the words and windows: a corpus of the same name may hold others. */
function dataOf({ model, windows }: OngoingRun): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(model.vocabulary.words));
  for (const { buffer, byteOffset, byteLength } of [windows.ids, windows.classes])
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex');
}

const experimentText = { en: 'another experiment', ko: '실험 설정이' };
const dataText = { en: 'other data', ko: '데이터가' };
const machineText = { en: 'a machine that computes in another way', ko: '컴퓨터의 연산 방식이' };

const ofAnother = ({ en, ko }: typeof dataText): ProblemError =>
  new ProblemError('checkpoint-of-another-run', {
    en: `The checkpoint is of ${en}, so this run cannot go on from it. Start the experiment from its beginning.`,
    ko: `체크포인트를 만들 때와 ${ko} 달라서 이어서 학습할 수 없습니다. 실험을 처음부터 다시 시작하세요.`,
  });
