import { normalDensity, normalDistribution } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

/** Hendrycks and Gimpel, "Gaussian error linear units" (2016), with the exact Φ. */
export const gelu = elementwise({
  name: 'gelu',
  formula: 'x \\, \\Phi(x)',
  value: (x) => x * normalDistribution(x),
  derivative: (x) => normalDistribution(x) + x * normalDensity(x),
});
