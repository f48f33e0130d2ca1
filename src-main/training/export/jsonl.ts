import { z } from 'zod';
import { metricPoint } from '../../contract/lab.ts';
import type { RunExport } from './run-export.ts';

/**
 * The points of the curves as JSON lines, in the form in which `nabla train --json` prints them. The
 * first line is the experiment.
 */
export const jsonl: RunExport = {
  name: 'jsonl',
  title: { en: 'the curves as JSON lines', ko: '학습 곡선 (JSON Lines)' },
  ending: '.jsonl',
  hasFolder: false,
  files(run, main) {
    const lines = [
      { type: 'start', experiment: run.experiment },
      ...run.points().map((point) => ({
        type: 'point',
        ...(z.encode(metricPoint, point) as object),
      })),
    ];
    return [{ name: main, contents: lines.map((line) => `${JSON.stringify(line)}\n`).join('') }];
  },
};
