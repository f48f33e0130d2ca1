import { metricPoint, type MetricPoint } from '../../contract/lab.ts';
import type { RunExport } from './run-export.ts';

type Column = Exclude<keyof MetricPoint, 'layers'>;

const columns = Object.keys(metricPoint.shape).filter((name): name is Column => name !== 'layers');

/** What is known of layers, as `gradientNorm.hidden1`; what was not looked at is left empty. */
const ofLayers = ({ layers }: MetricPoint): [string, number | undefined][] =>
  layers.flatMap(({ name, gradientNorm, dead, saturated }) =>
    Object.entries({ gradientNorm, dead, saturated }).map(
      ([metric, value]): [string, number | undefined] => [`${metric}.${name}`, value],
    ),
  );

/** The points of the curves as a table; numbers that are not finite are NaN, Infinity and -Infinity. */
export const csv: RunExport = {
  name: 'csv',
  title: { en: 'the curves as a CSV table', ko: '학습 곡선 (CSV 표)' },
  ending: '.csv',
  hasFolder: false,
  files(run, main) {
    const points = run.points();
    const known = points.flatMap(ofLayers).filter(([, value]) => value !== undefined);
    const more = [...new Set(known.map(([name]) => name))];
    const rows = points.map((point) => {
      const layers = new Map(ofLayers(point));
      return [...columns.map((name) => point[name]), ...more.map((name) => layers.get(name))];
    });
    const lines = [[...columns, ...more], ...rows].map((cells) => cells.join(','));
    return [{ name: main, contents: `${lines.join('\n')}\n` }];
  },
};
