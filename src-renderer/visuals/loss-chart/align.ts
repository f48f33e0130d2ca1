import type { AlignedData } from 'uplot';
import type { Curve } from './curve.ts';

type Column = (number | null | undefined)[];

/**
 * Curves over one common row of steps, as uPlot wants them: `undefined` where a curve has no point at a
 * step (the line goes on), `null` where its value is not finite (the line breaks). Each curve gives one
 * column, or two when it is smoothed: what was measured, then the smoothed line.
 */
export function align(curves: readonly Curve[]): AlignedData {
  const steps = [...new Set(curves.flatMap(({ x }) => x))].sort((a, b) => a - b);
  const place = new Map(steps.map((step, i) => [step, i]));
  const columnOf = (x: readonly number[], values: readonly number[]): Column => {
    const column: Column = Array.from({ length: steps.length });
    x.forEach((step, i) => {
      const value = values[i]!;
      column[place.get(step)!] = Number.isFinite(value) ? value : null;
    });
    return column;
  };
  const columns = curves.flatMap(({ x, y, smoothed }) =>
    (smoothed ? [y, smoothed] : [y]).map((values) => columnOf(x, values)),
  );
  return [steps, ...columns];
}

/** From this ratio on, the small values of a curve are a flat line on a linear scale. */
const widest = 1000;

/** Whether the values span so much that only a logarithmic scale shows them; it needs positive ones. */
export function needsLogarithm(curves: readonly Curve[]): boolean {
  const values = curves.flatMap(({ y }) => y).filter(Number.isFinite);
  const low = Math.min(...values);
  return low > 0 && Math.max(...values) / low > widest;
}
