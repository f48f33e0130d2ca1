import { z } from 'zod';
import { defaultValues } from '../../../training/experiment/hyperparameters.ts';
import { schedules } from '../../../training/schedules/index.ts';
import type { Schedule } from '../../../training/schedules/index.ts';
import { localized, math, shown } from '../figures.ts';
import { single } from '../grid.ts';
import { positive, whole } from './declare.ts';
import type { Quantity, Slip } from './quantity.ts';

const given = z.discriminatedUnion('schedule', [
  z.strictObject({
    schedule: z.literal('halving'),
    rate: positive,
    every: z.int().min(1).max(100),
    t: z.int().min(0).max(1000),
  }),
  z.strictObject({
    schedule: z.literal('exponential'),
    rate: positive,
    k: positive,
    t: z.int().min(0).max(1000),
  }),
]);
type Given = z.infer<typeof given>;

/** The rate by the training table, at any t. */
function rateAt(given: Given, t = given.t): number {
  const schedule: Schedule = schedules[given.schedule];
  const values: Record<string, number> =
    given.schedule === 'halving' ? { every: given.every } : { k: given.k };
  return schedule.rate(t, given.rate, { ...defaultValues(schedule.hyperparameters), ...values });
}

function slips(given: Given): Slip[] {
  const { rate, t } = given;
  const around = [
    ...(t > 0 ? [{ shift: -1, en: 'one epoch earlier', ko: '한 에폭 앞의' }] : []),
    { shift: 1, en: 'one epoch later', ko: '한 에폭 뒤의' },
  ].map(({ shift, en, ko }) => ({
    code: 'wrong-epoch',
    value: single(rateAt(given, t + shift)),
    message: localized(
      `This is the rate ${en}. Epochs count from 0, so put $t = ${t}$ into the formula.`,
      `${ko} 학습률입니다. 에폭은 0부터 세므로 식에 $t = ${t}$를 넣으세요.`,
    ),
  }));
  const base: Slip = {
    code: 'base-forgotten',
    value: single(rateAt(given) / rate),
    message: localized(
      `This is the factor. Multiply it by the first rate, ${math(`\\alpha_0 = ${shown(rate)}`)}.`,
      `배율만 구했습니다. 처음 학습률 ${math(`\\alpha_0 = ${shown(rate)}`)}를 곱하세요.`,
    ),
  };
  if (given.schedule === 'halving')
    return [
      {
        code: 'floor-forgotten',
        value: single(rate * Math.exp((-Math.LN2 * t) / given.every)),
        message: localized(
          `The rate stays put between halvings: round $${t} / ${given.every}$ down first.`,
          `절반이 되는 사이에는 학습률이 그대로입니다. $${t} / ${given.every}$를 먼저 내림하세요.`,
        ),
      },
      {
        code: 'halved-each-epoch',
        value: single(rate * Math.exp(-Math.LN2 * t)),
        message: localized(
          `You halved it in every epoch. It is halved every ${given.every} epochs.`,
          `에폭마다 절반으로 줄였습니다. ${given.every} 에폭마다 절반이 됩니다.`,
        ),
      },
      {
        code: 'halved-once',
        value: single(rate / 2),
        message: localized(
          `You halved it once. By epoch ${t} it has been halved $\\lfloor ${t}/${given.every} \\rfloor$ times.`,
          `한 번만 절반으로 줄였습니다. ${t} 에폭까지 $\\lfloor ${t}/${given.every} \\rfloor$번 줄어듭니다.`,
        ),
      },
      base,
      ...around,
    ];
  return [
    {
      code: 'sign',
      value: single(rate * Math.exp(given.k * t)),
      message: localized(
        'The exponent is negative: the rate falls.',
        '지수가 음수이므로 학습률은 줄어듭니다.',
      ),
    },
    {
      code: 'linear-decay',
      value: single(rate * (1 - given.k * t)),
      message: localized(
        'This is $\\alpha_0(1 - kt)$, a straight line. The decay is exponential.',
        '직선 $\\alpha_0(1 - kt)$입니다. 감소는 지수 함수를 따릅니다.',
      ),
    },
    {
      code: 'time-forgotten',
      value: single(rate * Math.exp(-given.k)),
      message: localized('The exponent is $-kt$, not $-k$.', '지수는 $-k$가 아니라 $-kt$입니다.'),
    },
    base,
    ...around,
  ];
}

/** The learning rate at epoch t, of a schedule of the lecture. */
export const scheduledRate: Quantity<Given> = {
  given,
  prompt: ({ schedule, t, ...rest }) =>
    schedule === 'halving' && 'every' in rest
      ? localized(
          `The learning rate is halved every ${rest.every} epochs. What is it in epoch ${t}? Epochs count from 0.`,
          `학습률을 ${rest.every} 에폭마다 절반으로 줄입니다. ${t} 에폭의 학습률은 얼마인가요? 에폭은 0부터 셉니다.`,
        )
      : localized(
          `The learning rate decays exponentially. What is it at $t = ${t}$?`,
          `학습률이 지수적으로 줄어듭니다. $t = ${t}$일 때 얼마인가요?`,
        ),
  givens: (given) => [
    `\\alpha_0 = ${shown(given.rate)}`,
    given.schedule === 'halving' ? `k = ${given.every}` : `k = ${shown(given.k)}`,
    `t = ${given.t}`,
  ],
  formula: ({ schedule }) => schedules[schedule].latex,
  find: () => String.raw`\alpha_t`,
  compute: (given) => single(rateAt(given)),
  working: (given) =>
    given.schedule === 'halving'
      ? `${shown(given.rate)} \\cdot 0.5^{\\lfloor ${given.t} / ${given.every} \\rfloor}`
      : `${shown(given.rate)} \\cdot e^{-${shown(given.k)} \\cdot ${given.t}}`,
  reason: ({ schedule }) =>
    schedule === 'halving'
      ? localized(
          'It is a staircase: flat between two halvings.',
          '계단 모양이어서 줄어드는 시점 사이에는 그대로입니다.',
        )
      : localized(
          'In equal times the rate shrinks by equal factors.',
          '같은 시간마다 같은 비율로 줄어듭니다.',
        ),
  slips,
  vary(given, random, level) {
    const rate = random.pick([0.1, 0.2, 0.4, 0.5, 0.8]);
    if (given.schedule === 'halving') {
      const every = whole(random, 2, 2 + 2 * level);
      const t = whole(random, every + 1, every * (level + 2) - 1);
      return { schedule: 'halving', rate, every, t };
    }
    const k = random.pick(
      [
        [0.5, 1],
        [0.1, 0.2],
        [0.02, 0.05],
      ][level - 1]!,
    );
    return { schedule: 'exponential', rate, k, t: whole(random, 2, 4 * level) };
  },
};
