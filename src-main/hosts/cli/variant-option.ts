import { Option } from 'commander';
import type { Say } from './cli-command.ts';
import { UnusableError } from './unusable-error.ts';

/** `--variant`: a task as it was written, or one of its fresh variants, counted from 1. */
export const variantOption = (say: Say): Option =>
  new Option('--variant <number>', say('which variant of the task', '몇 번째 변형인지'))
    .argParser(readVariant)
    .default(0);

function readVariant(text: string): number {
  const variant = Number(text);
  if (Number.isSafeInteger(variant) && variant >= 0) return variant;
  throw new UnusableError({
    en: `--variant ${text}: a variant is a whole number from 0.`,
    ko: `--variant ${text}: 변형은 0 이상의 정수입니다.`,
  });
}
