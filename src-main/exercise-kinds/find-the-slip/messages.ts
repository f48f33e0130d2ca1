import type { Question } from '../../calculus/index.ts';
import type { Localized } from '../../contract/localized.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';

const task: Localized = {
  en: 'One line of this derivation goes wrong, and the lines below it carry the slip forward. Choose the first wrong line, then write what should stand behind its equals sign.',
  ko: '이 유도에는 틀린 줄이 하나 있고, 그 아래 줄들은 그 실수를 그대로 이어받습니다. 처음으로 틀린 줄을 고른 다음, 그 줄의 등호 오른쪽을 바르게 쓰세요.',
};

/** The sentence over the task; it introduces the upstream gradient where there is one. */
export const prompt = ({ output, upstream }: Question): Localized =>
  upstream === undefined
    ? task
    : {
        en: `The upstream gradient ${upstream} = ∂J/∂${output} is given. ${task.en}`,
        ko: `상류 기울기(upstream gradient) ${upstream} = ∂J/∂${output} 값은 주어져 있습니다. ${task.ko}`,
      };

export const messages = {
  unknownLine: (text: string, count: number): Problem => ({
    code: 'unknown-line',
    part: 'line',
    message: {
      en: `“${text}” is not a line here. Give a number from 1 to ${count}.`,
      ko: `“${text}”: 여기에 없는 줄입니다. 1부터 ${count}까지의 번호를 쓰세요.`,
    },
  }),
  unknownEntry: (part: string): Problem => ({
    code: 'unknown-entry',
    part,
    message: {
      en: `There is no field “${part}” here. The fields are line and mend.`,
      ko: `“${part}” 칸은 없습니다. line과 mend만 있습니다.`,
    },
  }),
  nothingFilled: (): Problem => ({
    code: 'nothing-filled',
    message: {
      en: 'Choose the first wrong line, and write it correctly.',
      ko: '처음으로 틀린 줄을 고르고 바르게 고쳐 쓰세요.',
    },
  }),
  lineMissing: (): Localized => ({
    en: 'No line is chosen yet.',
    ko: '아직 줄을 고르지 않았습니다.',
  }),
  mendMissing: (): Localized => ({
    en: 'The mended line is still empty.',
    ko: '고친 줄이 아직 비어 있습니다.',
  }),
  lineRight: (line: number, partial: string): Localized => ({
    en: `Line ${line} is right: it equals ${partial}. Look further.`,
    ko: `${line}번 줄은 맞습니다. ${partial} 값과 같습니다. 다른 줄을 보세요.`,
  }),
  carried: (line: number): Localized => ({
    en: `Line ${line} is wrong only because it builds on a line above it. Find the line where the slip comes in.`,
    ko: `${line}번 줄이 틀린 것은 위의 줄을 이어받았기 때문입니다. 실수가 처음 생긴 줄을 찾으세요.`,
  }),
  mendElsewhere: (): Localized => ({
    en: 'First find the line where the slip comes in; then mend that one.',
    ko: '실수가 처음 생긴 줄을 먼저 찾고, 그 줄을 고치세요.',
  }),
  unchanged: (): Localized => ({
    en: 'This is still the wrong line, perhaps in other words.',
    ko: '표기만 다를 뿐 틀린 줄 그대로입니다.',
  }),
  mended: (partial: string): Localized => ({
    en: `Mended: this equals ${partial}, and the lines below follow from it.`,
    ko: `바르게 고쳤습니다. ${partial} 값과 같고, 아래 줄들은 여기서 이어집니다.`,
  }),
} as const;

export const authorProblems = {
  tooShort: (found: number, fewest: number) =>
    new ProblemError('derivation-too-short', {
      en: `The derivation has ${found} lines, and a slip to find needs ${fewest} or more. Define more quantities on the way, such as z and h.`,
      ko: `유도가 ${found}줄인데, 틀린 줄을 찾으려면 ${fewest}줄 이상이어야 합니다. z, h처럼 중간에 나오는 변수를 더 정의하세요.`,
    }),
  notDerivable: () =>
    new ProblemError('not-derivable', {
      en: 'Nabla has no formula for a step of this derivation, so it cannot write its lines.',
      ko: '이 유도의 어떤 단계는 식으로 쓸 수 없어 줄을 만들 수 없습니다.',
    }),
  noSlip: () =>
    new ProblemError('no-slip', {
      en: 'None of the misconceptions fits this derivation. Name others, or leave “misconceptions” out.',
      ko: '이 유도에 맞는 오개념이 없습니다. 다른 것을 적거나 “misconceptions”를 빼세요.',
    }),
  slipDoesNotFit: (id: string) =>
    new ProblemError('slip-does-not-fit', {
      en: `The misconception “${id}” does not change a line of this derivation. Take it out.`,
      ko: `오개념 “${id}”: 이 유도의 어느 줄도 바꾸지 않습니다. 목록에서 빼세요.`,
    }),
} as const;
