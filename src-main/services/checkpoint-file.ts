import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { ProblemError } from '../contract/problem.ts';
import type { TrainRequest } from '../training/index.ts';
import { readNamedFile } from './named-file.ts';

/** Where the state of a run is kept, and where one that was interrupted goes on from. */
export interface CheckpointFiles {
  readonly checkpoint?: string | undefined;
  readonly resume?: string | undefined;
}

/**
 * What training needs to know about them.
 *
 * @throws ProblemError when the file to go on from cannot be read, or the other one would be overwritten.
 */
export function checkpointing({
  checkpoint: kept,
  resume,
}: CheckpointFiles): Pick<TrainRequest, 'checkpoint' | 'onCheckpoint'> {
  const checkpoint = resume === undefined ? undefined : readNamedFile(resume);
  if (kept === undefined) return { checkpoint };
  if (kept !== resume && existsSync(kept)) throw isThere(kept);
  return { checkpoint, onCheckpoint: (bytes) => replace(kept, bytes) };
}

/** A run that has finished has no need of its checkpoint. */
export const forgetCheckpoint = ({ checkpoint }: CheckpointFiles): void => {
  if (checkpoint !== undefined) rmSync(checkpoint, { force: true });
};

/** The old state stays until the new one is whole and on disk. */
function replace(path: string, bytes: Uint8Array): void {
  const draft = `${path}.new-${process.pid}`;
  try {
    const file = openSync(draft, 'w');
    try {
      writeSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(path, error instanceof Error ? error.message : String(error));
  }
}

const isThere = (path: string): ProblemError =>
  new ProblemError('checkpoint-exists', {
    en: `${path} is there already. To go on with its run, add --resume ${path}; otherwise name another file.`,
    ko: `${path} 파일이 이미 있습니다. 그 실행을 이어서 학습하려면 --resume ${path}을(를) 덧붙이고, 아니면 다른 파일을 지정하세요.`,
  });

const unwritable = (path: string, reason: string): ProblemError =>
  new ProblemError('checkpoint-unwritable', {
    en: `The checkpoint ${path} cannot be written (${reason}), so training was stopped. Check the folder and the free space.`,
    ko: `체크포인트 ${path}에 쓸 수 없어(${reason}) 학습을 멈추었습니다. 폴더와 남은 공간을 확인하세요.`,
  });
