const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const bell = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Φ by Simpson's rule. */
function normal(at: number): number {
  const x = Math.max(-9, Math.min(9, at));
  const steps = 400;
  const h = x / steps;
  let sum = bell(0) + bell(x);
  for (let k = 1; k < steps; k++) sum += (k % 2 === 0 ? 2 : 4) * bell(k * h);
  return 0.5 + (sum * h) / 3;
}

/** Ways to type a function, its value and its slope. */
type OneNumber = readonly [
  spellings: readonly string[],
  f: (x: number) => number,
  slope: (x: number) => number,
];

export const functionsOfOneNumber: readonly OneNumber[] = [
  [
    ['sigmoid', 'σ', '\\sigma', 'logistic', '\\operatorname{sigmoid}'],
    sigmoid,
    (x) => sigmoid(x) * sigmoid(-x),
  ],
  [['tanh', '\\tanh'], Math.tanh, (x) => 1 / Math.cosh(x) ** 2],
  [['relu', 'ReLU', '\\mathrm{ReLU}'], (x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)],
  [['leaky', 'leaky_relu', 'LeakyReLU'], (x) => (x > 0 ? x : 0.1 * x), (x) => (x > 0 ? 1 : 0.1)],
  [['sign', 'sgn'], Math.sign, () => 0],
  [['step'], (x) => (x > 0 ? 1 : 0), () => 0],
  [['gelu', 'GELU'], (x) => x * normal(x), (x) => normal(x) + x * bell(x)],
  [['hardtanh'], (x) => Math.max(-1, Math.min(1, x)), (x) => (Math.abs(x) < 1 ? 1 : 0)],
  [
    ['hardsigmoid'],
    (x) => Math.max(0, Math.min(1, x / 6 + 0.5)),
    (x) => (Math.abs(x) < 3 ? 1 / 6 : 0),
  ],
  [['relu6'], (x) => Math.max(0, Math.min(6, x)), (x) => (x > 0 && x < 6 ? 1 : 0)],
  [['elu'], (x) => (x > 0 ? x : Math.exp(x) - 1), (x) => (x > 0 ? 1 : Math.exp(x))],
  [
    ['selu'],
    (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.exp(x) - 1)),
    (x) => 1.0507009873554805 * (x > 0 ? 1 : 1.6732632423543772 * Math.exp(x)),
  ],
  [['silu', 'swish'], (x) => x * sigmoid(x), (x) => sigmoid(x) + x * sigmoid(x) * sigmoid(-x)],
  [['softplus'], (x) => Math.log1p(Math.exp(x)), sigmoid],
  [['softsign'], (x) => x / (1 + Math.abs(x)), (x) => (1 + Math.abs(x)) ** -2],
  [['logsigmoid'], (x) => Math.log(sigmoid(x)), (x) => sigmoid(-x)],
  [['exp', '\\exp'], Math.exp, Math.exp],
  [['log', 'ln', '\\log', '\\ln'], Math.log, (x) => 1 / x],
  [['sqrt', '√'], Math.sqrt, (x) => 0.5 / Math.sqrt(x)],
  [['abs'], Math.abs, Math.sign],
  [['sin', '\\sin'], Math.sin, Math.cos],
  [['cos', '\\cos'], Math.cos, (x) => -Math.sin(x)],
  [['tan'], Math.tan, (x) => 1 + Math.tan(x) ** 2],
  [['square'], (x) => x * x, (x) => 2 * x],
];
