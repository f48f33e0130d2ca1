import { constant } from './constant.ts';
import type { Schedule } from './schedule.ts';

export type { Schedule } from './schedule.ts';

export const schedules = { constant } as const satisfies Record<string, Schedule>;
export type ScheduleName = keyof typeof schedules;
