import type { Setting } from './setting.ts';

/** The groups of choices, in the order in which a model is put together. */
export const groups = [
  'data',
  'words',
  'network',
  'initialization',
  'optimizer',
  'schedule',
  'regularization',
  'run',
] as const;
export type Group = (typeof groups)[number];

const groupOfHead: Readonly<Record<string, Group>> = {
  task: 'data',
  data: 'data',
  window: 'words',
  embedding: 'words',
  hidden: 'network',
  activation: 'network',
  batchNorm: 'network',
  initialization: 'initialization',
  optimizer: 'optimizer',
  clip: 'optimizer',
  schedule: 'schedule',
  l2: 'regularization',
  dropout: 'regularization',
};

export const groupOf = (setting: Setting): Group =>
  groupOfHead[setting.split('.')[0] ?? ''] ?? 'run';
