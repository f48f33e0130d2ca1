import type uPlot from 'uplot';
import type { AlignedData, Options, Series } from 'uplot';
import { formatNumber } from '../../i18n/format.ts';
import { dashes } from './curve.ts';

/** What a chart is built for; everything else about it is data. */
export interface ChartForm {
  readonly looks: readonly number[];
  readonly isSmoothed: boolean;
  readonly isLogarithmic: boolean;
  /** The last step, where the runs are not there yet. */
  readonly lastStep: number;
}

export interface Chart {
  setData(data: AlignedData): void;
  setWidth(width: number): void;
  destroy(): void;
}

const height = 280;
const paleness = 0.3;

/** Draws a chart into an element with the colours and the type that the element has. */
export function drawChart(
  UPlot: typeof uPlot,
  element: HTMLElement,
  form: ChartForm,
  data: AlignedData,
  onHover: (step: number | undefined) => void,
): Chart {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis = {
    stroke: colour('--ink-soft'),
    grid: { stroke: colour('--hairline'), width: 1 },
    ticks: { show: false },
    font: `13px ${style.fontFamily}`,
  };
  const options: Options = {
    width: element.clientWidth,
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { time: false, range: [0, form.lastStep] },
      y: { distr: form.isLogarithmic ? 3 : 1, range: yRange(UPlot, form.isLogarithmic) },
    },
    axes: [
      { ...axis, values: (_, steps) => steps.map((step) => formatNumber(step, 8)), size: 32 },
      { ...axis, values: (_, marks) => marks.map((mark) => markText(mark)), size: 56 },
    ],
    series: [
      {},
      ...form.looks.flatMap((look) => seriesOf(look, colour(`--run-${look + 1}`), form)),
    ],
    hooks: {
      setCursor: [({ cursor, data: [steps] }) => onHover(steps[cursor.idx ?? -1])],
    },
  };
  const plot = new UPlot(options, data, element);
  return {
    setData: (next) => plot.setData(next),
    setWidth: (width) => plot.setSize({ width, height }),
    destroy: () => plot.destroy(),
  };
}

const countOf = (column: ArrayLike<number | null | undefined> = []): number =>
  Array.from(column).filter((value) => value != null).length;

const markText = (mark: number | null): string => (mark === null ? '' : formatNumber(mark, 3));

function seriesOf(look: number, stroke: string, { isSmoothed }: ChartForm): Series[] {
  const dash = [...(dashes[look] ?? [])];
  // A line of one point has no length.
  const points: Series.Points = { show: ({ data }, i) => countOf(data[i]) === 1, size: 7 };
  const line: Series = { stroke, width: 2, dash, points };
  if (!isSmoothed) return [line];
  const measured: Series = { stroke, width: 1, alpha: paleness, points: { show: false } };
  return [measured, line];
}

/** From 0 to a little above the highest value; on a logarithmic scale whole powers of ten. */
const yRange =
  (UPlot: typeof uPlot, isLogarithmic: boolean): uPlot.Scale.Range =>
  (_, low, high) => {
    // Before the first point there is nothing to measure the scale with.
    if (low == null || high == null) return isLogarithmic ? [0.1, 1] : [0, 1];
    if (isLogarithmic) return UPlot.rangeLog(low, high, 10, false);
    return [Math.min(0, low * 1.05), high > 0 ? high * 1.08 : 1];
  };
