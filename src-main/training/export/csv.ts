import { metricPoint, type MetricPoint } from '../../contract/lab.ts';
import type { RunExport } from './run-export.ts';

const columns = Object.keys(metricPoint.shape) as (keyof MetricPoint)[];

/** The points of the curves as a table; numbers that are not finite are NaN, Infinity and -Infinity. */
export const csv: RunExport = {
  name: 'csv',
  title: { en: 'the curves as a CSV table', ko: '학습 곡선 (CSV 표)' },
  ending: '.csv',
  hasFolder: false,
  files(run, main) {
    const rows = run.points().map((point) => columns.map((name) => point[name]).join(','));
    return [{ name: main, contents: `${[columns.join(','), ...rows].join('\n')}\n` }];
  },
};
