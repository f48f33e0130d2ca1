import { elementwise } from './elementwise.ts';

const scale = Math.sqrt(2 / Math.PI);
const cubic = 0.044715;

const tanhPart = (x: number): number => Math.tanh(scale * (x + cubic * x * x * x));

/** The approximation of GELU by tanh, from the same paper. */
export const geluTanh = elementwise({
  name: 'geluTanh',
  formula:
    '\\tfrac{x}{2} \\left(1 + \\tanh\\left(\\sqrt{2 / \\pi} (x + 0.044715 x^3)\\right)\\right)',
  value: (x) => 0.5 * x * (1 + tanhPart(x)),
  derivative(x) {
    const t = tanhPart(x);
    return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * scale * (1 + 3 * cubic * x * x);
  },
});
