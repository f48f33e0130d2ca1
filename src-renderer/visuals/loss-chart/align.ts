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

const finiteValues = (curves: readonly Curve[]): number[] =>
  curves.flatMap(({ y }) => y).filter(Number.isFinite);

/** Whether a logarithmic scale can show the curves. */
export const allPositive = (curves: readonly Curve[]): boolean =>
  finiteValues(curves).every((value) => value > 0);

/** From this ratio on, all but the highest values of a curve lie flat on a linear scale. */
const widest = 1e6;

/** Whether values span so much, as those of a diverging run do, that only a logarithm shows them. */
export function spansWidely(curves: readonly Curve[]): boolean {
  const values = finiteValues(curves);
  return Math.max(...values) > widest * Math.min(...values) && allPositive(curves);
}
