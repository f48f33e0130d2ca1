/** How an op of a scalar graph is drawn and written. */
export interface ScalarOp {
  /** What stands in its circle, in LaTeX. */
  readonly symbol: string;
  /** Its value in terms of its arguments, which arrive in LaTeX. */
  latex(operands: readonly string[], attributes: object): string;
}

const infix = (symbol: string, between = symbol): ScalarOp => ({
  symbol,
  latex: ([x, y]) => `${x!} ${between} ${y!}`,
});
const call = (symbol: string): ScalarOp => ({
  symbol,
  latex: (operands) => `${symbol}(${operands.join(', ')})`,
});
const named = (name: string): ScalarOp => call(`\\operatorname{${name}}`);

const attribute = (attributes: object, name: string): string =>
  String((attributes as Readonly<Record<string, unknown>>)[name]);

/** The ops of which scalar graphs are made, by their names in the engine. */
export const scalarOps = {
  add: infix('+'),
  subtract: infix('-'),
  multiply: infix('\\times', '\\cdot'),
  divide: { symbol: '\\div', latex: ([x, y]) => `\\frac{${x!}}{${y!}}` },
  negate: { symbol: '-', latex: ([x]) => `-${x!}` },
  power: {
    symbol: '(\\,)^{n}',
    latex: ([x], attributes) => `${x!}^{${attribute(attributes, 'exponent')}}`,
  },
  raise: { symbol: '(\\,)^{y}', latex: ([x, y]) => `${x!}^{${y!}}` },
  square: { symbol: '(\\,)^2', latex: ([x]) => `${x!}^2` },
  sqrt: { symbol: '\\sqrt{\\,}', latex: ([x]) => `\\sqrt{${x!}}` },
  abs: { symbol: '\\lvert\\,\\rvert', latex: ([x]) => `\\lvert ${x!} \\rvert` },
  exp: call('\\exp'),
  log: call('\\log'),
  sin: call('\\sin'),
  cos: call('\\cos'),
  tan: call('\\tan'),
  maximum: call('\\max'),
  minimum: call('\\min'),
  sigmoid: call('\\sigma'),
  tanh: call('\\tanh'),
  relu: named('relu'),
  leakyRelu: {
    symbol: '\\operatorname{leaky}',
    latex: ([x], attributes) => `\\operatorname{leaky}_{${attribute(attributes, 'slope')}}(${x!})`,
  },
  silu: named('silu'),
  softplus: named('softplus'),
  gelu: named('gelu'),
  elu: named('elu'),
  selu: named('selu'),
  mish: named('mish'),
  softsign: named('softsign'),
  hardtanh: named('hardtanh'),
  hardsigmoid: named('hardsigmoid'),
  logsigmoid: named('logsigmoid'),
  relu6: named('relu6'),
  sign: named('sign'),
  step: { symbol: '\\mathbb{1}', latex: ([x]) => `\\mathbb{1}\\{${x!} > 0\\}` },
  identity: { symbol: '=', latex: ([x]) => x! },
} as const satisfies Readonly<Record<string, ScalarOp>>;

export type ScalarOpName = keyof typeof scalarOps;

export const isScalarOp = (name: string): name is ScalarOpName => Object.hasOwn(scalarOps, name);
