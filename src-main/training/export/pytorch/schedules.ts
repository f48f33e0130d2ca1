import type { HyperparameterValues } from '../../experiment/hyperparameters.ts';
import type { ScheduleName } from '../../schedules/index.ts';

type Lines = (values: HyperparameterValues) => readonly string[];

/** Where a cycle stands at step t: how many are over, and the height in [0, 1] within this one. */
const cycle = ({ up, down }: HyperparameterValues): string[] => [
  `cycle, within = divmod(t, ${up! + down!})`,
  `height = within / ${up} if within <= ${up} else (${up! + down!} - within) / ${down}`,
];

/** Half a cosine from `high` (phase 0) to `low` (phase 1). */
const cosine = (high: string, low: string, phase: string): string =>
  `${low} + (${high} - ${low}) * (1 + math.cos(math.pi * ${phase})) / 2`;

/** The body of `rate_at(t)` for every schedule; RATE is the optimizer's own rate. */
export const torchSchedules: Readonly<Record<ScheduleName, Lines>> = {
  constant: () => ['return RATE'],
  halving: ({ every }) => [`return RATE * 0.5 ** (t // ${every})`],
  exponential: ({ k }) => [`return RATE * math.exp(-${k} * t)`],
  cyclic: (values) => [...cycle(values), `return RATE * (1 + (${values.peak} - 1) * height)`],
  'step-decay': ({ every, factor }) => [`return RATE * ${factor} ** (t // ${every})`],
  multistep: ({ first, second, third, factor }) => [
    `passed = sum(milestone <= t for milestone in (${first}, ${second}, ${third}))`,
    `return RATE * ${factor} ** passed`,
  ],
  'inverse-time': ({ k }) => [`return RATE / (1 + ${k} * t)`],
  tau: ({ tau }) => [`return RATE * ${tau} / max(t, ${tau})`],
  linear: ({ total }) => [`return RATE * max(0, 1 - t / ${total})`],
  polynomial: ({ total, exponent }) => [
    `return RATE * (1 - t / ${total}) ** ${exponent} if t < ${total} else 0.0`,
  ],
  'warmup-linear': ({ warmup, total }) => [
    `if t < ${warmup}:`,
    `    return RATE * t / ${warmup}`,
    `return RATE * (${total} - t) / (${total} - ${warmup}) if t < ${total} else 0.0`,
  ],
  cosine: ({ total, floor }) => [
    `low = RATE * ${floor}`,
    `return ${cosine('RATE', 'low', `t / ${total}`)}`,
  ],
  'cosine-restarts': ({ period, growth, floor }) => [
    `start, length = 0, ${period}`,
    'while t >= start + length:',
    `    start, length = start + length, length * ${growth}`,
    `low = RATE * ${floor}`,
    `return ${cosine('RATE', 'low', '(t - start) / length')}`,
  ],
  'cyclic-halving': (values) => [
    ...cycle(values),
    `return RATE * (1 + (${values.peak} - 1) * height * 0.5**cycle)`,
  ],
  'cyclic-exponential': (values) => [
    ...cycle(values),
    `return RATE * (1 + (${values.peak} - 1) * height * ${values.factor} ** t)`,
  ],
  'slanted-triangular': ({ total, cut, ratio }) => {
    const turn = Math.floor(total! * cut!);
    const way = Math.max(1, total! - turn);
    const falling = `max(0, 1 - (t - ${turn}) / ${way})`;
    return [
      turn > 0 ? `height = t / ${turn} if t < ${turn} else ${falling}` : `height = ${falling}`,
      `return RATE * (1 + height * (${ratio} - 1)) / ${ratio}`,
    ];
  },
  'one-cycle': ({ total, climb, start, end }) => [
    `top, last = ${climb} * ${total} - 1, ${total} - 1`,
    `first, final = RATE / ${start}, RATE / ${start} / ${end}`,
    'if t < top:',
    `    return ${cosine('RATE', 'first', '(1 - t / top)')}`,
    'phase = min(1, (t - top) / (last - top)) if last > top else 1',
    `return ${cosine('RATE', 'final', 'phase')}`,
  ],
};
