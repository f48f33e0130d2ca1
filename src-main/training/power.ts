/**
 * base to a whole exponent ≥ 0 by repeated squaring. Only multiplies, so that it gives the same bits
 * wherever it runs, which engines do not promise for `Math.pow`.
 */
export function power(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}
