import type { SampledCurve } from './slopes.ts';

/** The part of the plane that a plot shows. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The frame that just holds every finite point; never without height. */
export function frameOf(curves: readonly SampledCurve[], fromZero = false): Frame {
  const xs = curves.flatMap(({ x }) => x);
  const ys = curves.flatMap(({ y }) => y).filter(Number.isFinite);
  const low = Math.min(...ys, ...(fromZero ? [0] : []));
  const high = Math.max(...ys);
  const isFlat = !(high > low);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: isFlat ? low - 0.5 : low,
    top: isFlat ? high + 0.5 : high,
  };
}

const short = (value: number): string => value.toFixed(1);

/** A curve as the path of an SVG of this size in pixels; it breaks where a value is not finite. */
export function pathOf(
  { x, y }: SampledCurve,
  frame: Frame,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const across = width / (frame.right - frame.left || 1);
  const down = height / (frame.top - frame.bottom);
  let isBroken = true;
  return x
    .map((at, i) => {
      const value = y[i]!;
      if (!Number.isFinite(value)) {
        isBroken = true;
        return '';
      }
      const command = isBroken ? 'M' : 'L';
      isBroken = false;
      return `${command}${short((at - frame.left) * across)} ${short((frame.top - value) * down)}`;
    })
    .join('');
}
