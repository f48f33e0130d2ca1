import { elementwise } from './elementwise.ts';

export interface LeakyReluAttributes {
  /** k, the slope for negative x; 0.01 unless given. */
  readonly slope?: number;
}

export const leakyRelu = elementwise<LeakyReluAttributes>({
  name: 'leakyRelu',
  formula: '\\max(x, 0) + k \\min(x, 0)',
  value: (x, { slope = 0.01 }) => (x > 0 ? x : slope * x),
  derivative: (x, _y, { slope = 0.01 }) => (x > 0 ? 1 : slope),
  kinks: ({ slope = 0.01 }) => [{ at: 0, left: slope, right: 1 }],
  variants: [{ slope: 0.1 }],
});
