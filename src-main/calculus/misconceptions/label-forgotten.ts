import { atSteps } from './misconception.ts';

/** σ(s) for σ(s) − 1 behind −log σ(s). */
export const labelForgotten = atSteps(({ rule, term, definition }, { show }) =>
  rule === 'activation' && term.op === 'call' && term.name === 'sigmoid'
    ? {
        instead: term.source,
        message: {
          en: `The label is missing. The gradient of $-\\log\\sigma(s)$ is $\\sigma(s) - 1$, the prediction minus the label 1; ${show(term.source)} alone in ${show(definition)} is only the prediction.`,
          ko: `정답이 빠졌습니다. $-\\log\\sigma(s)$의 기울기는 예측에서 정답 1을 뺀 $\\sigma(s) - 1$입니다. ${show(definition)}에서 ${show(term.source)} 항은 예측일 뿐입니다.`,
        },
      }
    : undefined,
);
