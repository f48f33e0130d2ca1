import type { CliCommand } from '../cli-command.ts';
import { check } from './check.ts';
import { cost } from './cost.ts';
import { differentiate } from './differentiate.ts';
import { exportProgress } from './export.ts';
import { exportRun } from './export-run.ts';
import { grade } from './grade.ts';
import { importProgress } from './import.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { trace } from './trace.ts';
import { train } from './train.ts';

/** Every command, in the order in which the help lists them. */
export const commands: readonly CliCommand[] = [
  grade,
  trace,
  cost,
  differentiate,
  train,
  exportRun,
  exportProgress,
  importProgress,
  restore,
  check,
  serve,
];
