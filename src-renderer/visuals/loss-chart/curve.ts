/** A run's curve as a chart draws it. */
export interface Curve {
  readonly id: number;
  /** 0 to 5: which colour and dash. */
  readonly look: number;
  /** Steps, rising. */
  readonly x: readonly number[];
  /** One value a step; may be NaN or infinite. */
  readonly y: readonly number[];
  /** The same smoothed, where the chart smooths. */
  readonly smoothed?: readonly number[];
}

/** Dashes that tell runs apart without colour, in pixels on and off. */
export const dashes: readonly (readonly number[])[] = [
  [],
  [8, 4],
  [2, 3],
  [12, 4, 2, 4],
  [5, 2],
  [14, 3, 2, 3, 2, 3],
];
