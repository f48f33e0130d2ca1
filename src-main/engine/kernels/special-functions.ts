/** 1 / (1 + e^(−x)), without overflow for large |x|. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** log(1 + e^x), without overflow, and accurate where it is tiny. */
export function softplusOf(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** x^n for a whole number n, by squaring: the same bits on every machine. */
export function integerPower(x: number, n: number): number {
  if (n < 0) return 1 / integerPower(x, -n);
  let result = 1;
  for (let [base, rest] = [x, n]; rest > 0; base *= base, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) result *= base;
  return result;
}

/** x^y; for a y that is not whole, e^(y log x), which is NaN for negative x. */
export function realPower(x: number, y: number): number {
  return Number.isInteger(y) ? integerPower(x, y) : Math.exp(y * Math.log(x));
}

const sqrtPi = Math.sqrt(Math.PI);

/** φ(x), the density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);
}

/** Φ(x), the standard normal distribution function, with a small relative error in both tails. */
export function normalDistribution(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  if (z < 2) return 0.5 * (1 + Math.sign(x) * erfSeries(z));
  const tail = 0.5 * erfcFraction(z);
  return x < 0 ? tail : 1 - tail;
}

/** erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)) (Abramowitz and Stegun 7.1.6). */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (2 * x * x) / odd;
    sum += term;
  }
  return (2 / sqrtPi) * Math.exp(-x * x) * sum;
}

/** erfc x = e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) for x ≥ 2 (7.1.14). */
function erfcFraction(x: number): number {
  let fraction = x;
  for (let half = 30; half > 0; half -= 0.5) fraction = x + half / fraction;
  return Math.exp(-x * x) / (sqrtPi * fraction);
}
