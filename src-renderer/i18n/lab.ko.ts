import type { labEn } from './lab.en.ts';
import type { Message } from './message.ts';

export const labKo: Record<keyof typeof labEn, Message> = {
  'lab.title': '실험실',
};
