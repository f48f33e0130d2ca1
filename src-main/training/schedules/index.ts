import { constant } from './constant.ts';
import { cosineRestarts } from './cosine-restarts.ts';
import { cosine } from './cosine.ts';
import { cyclicExponential } from './cyclic-exponential.ts';
import { cyclicHalving } from './cyclic-halving.ts';
import { cyclic } from './cyclic.ts';
import { exponential } from './exponential.ts';
import { halving } from './halving.ts';
import { inverseTime } from './inverse-time.ts';
import { linear } from './linear.ts';
import { multistep } from './multistep.ts';
import { oneCycle } from './one-cycle.ts';
import { polynomial } from './polynomial.ts';
import type { Schedule } from './schedule.ts';
import { slantedTriangular } from './slanted-triangular.ts';
import { stepDecay } from './step-decay.ts';
import { tau } from './tau.ts';
import { warmupLinear } from './warmup-linear.ts';

export type { Schedule } from './schedule.ts';

/** Every schedule: first the lecture's, then the others by kind. */
export const schedules = {
  constant,
  halving,
  exponential,
  cyclic,
  'step-decay': stepDecay,
  multistep,
  'inverse-time': inverseTime,
  tau,
  linear,
  polynomial,
  'warmup-linear': warmupLinear,
  cosine,
  'cosine-restarts': cosineRestarts,
  'cyclic-halving': cyclicHalving,
  'cyclic-exponential': cyclicExponential,
  'slanted-triangular': slantedTriangular,
  'one-cycle': oneCycle,
} as const satisfies Record<string, Schedule>;
export type ScheduleName = keyof typeof schedules;
