import type { Localized } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import type { ChoiceTask } from './spec.ts';

export const prompt: Localized = {
  en: 'Choose what you would do, and the reason that carries the choice.',
  ko: '어떻게 할지 고르고, 그 선택을 뒷받침하는 이유도 고르세요.',
};

export const otherOption: Localized = {
  en: 'The reason itself holds, but it speaks for another option than the one you chose.',
  ko: '이유 자체는 맞지만, 고른 선택지가 아니라 다른 선택지를 뒷받침합니다.',
};

export const alsoAccepted: Localized = { en: 'Also right: ', ko: '이것도 맞습니다: ' };

/** Nothing was chosen, or something that is not offered. */
export function unchosen(part: 'option' | 'reason', id: string, task: ChoiceTask): Problem {
  const offered = (part === 'option' ? task.options : task.reasons).map((one) => one.id).join(', ');
  if (id === '')
    return {
      code: `${part}-missing`,
      part,
      message:
        part === 'option'
          ? {
              en: 'No option is chosen yet. Choose one.',
              ko: '아직 선택지를 고르지 않았습니다. 하나를 고르세요.',
            }
          : {
              en: 'No reason is chosen yet. Choose one.',
              ko: '아직 이유를 고르지 않았습니다. 하나를 고르세요.',
            },
    };
  return {
    code: `${part}-unknown`,
    part,
    message: {
      en: `There is no ${part} “${id}” here. Choose one of: ${offered}.`,
      ko: `“${id}”(이)라는 ${part === 'option' ? '선택지' : '이유'}는 없습니다. 다음 가운데 하나를 고르세요: ${offered}.`,
    },
  };
}
