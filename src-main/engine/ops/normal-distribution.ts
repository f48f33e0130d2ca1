import { normalDensity, normalDistribution as distribution } from '../kernels/special-functions.ts';
import { elementwise } from './elementwise.ts';

/** Φ, the distribution function of the standard normal: the gate of gelu. */
export const normalDistribution = elementwise({
  name: 'normalDistribution',
  formula: '\\Phi(x)',
  value: distribution,
  derivative: normalDensity,
});
