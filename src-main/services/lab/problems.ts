import { ProblemError, type Problem } from '../../contract/problem.ts';

export const notSaved: Problem = {
  code: 'not-saved',
  message: {
    en: 'The run ended, but its model could not be written to the profile. Make room on the disk and train again.',
    ko: '학습은 끝났지만 모델을 프로필에 저장하지 못했습니다. 디스크 공간을 확보하고 다시 학습하세요.',
  },
};

export const cannotResume = (id: number): ProblemError =>
  new ProblemError('cannot-resume', {
    en: `Run ${id} has ended, so there is nothing left to go on with. Start the same experiment again instead.`,
    ko: `${id}번 실행은 이미 끝나서 이어서 학습할 수 없습니다. 같은 실험을 다시 시작하세요.`,
  });

export const unknownRun = (id: number): ProblemError =>
  new ProblemError('unknown-run', {
    en: `There is no run ${id} in this profile. Choose one from the list of runs.`,
    ko: `이 프로필에 ${id}번 실행이 없습니다. 실행 목록에서 고르세요.`,
  });

export const noModel = (id: number): ProblemError =>
  new ProblemError('no-model', {
    en: `Run ${id} has no trained model yet. Let it finish, or choose another run.`,
    ko: `${id}번 실행에는 아직 학습된 모델이 없습니다. 학습이 끝날 때까지 기다리거나 다른 실행을 고르세요.`,
  });
