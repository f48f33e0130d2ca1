/** How a named function is called in the notation. */
export interface FunctionName {
  /** Other spellings that mean the same function. */
  readonly aliases: readonly string[];
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Whether it works entry by entry, so that primes make sense. */
  readonly elementwise: boolean;
}

const unary = (aliases: readonly string[] = []): FunctionName => ({
  aliases,
  arity: [1, 1],
  elementwise: true,
});
const whole = (
  aliases: readonly string[] = [],
  arity: readonly [number, number] = [1, 1],
): FunctionName => ({ aliases, arity, elementwise: false });

/** Every named function of the notation; what each does stands in the table in `index.ts`. */
export const functionNames = {
  sigmoid: unary(['σ', 'sigma', 'logistic']),
  tanh: unary(),
  relu: unary(['ReLU', 'Relu']),
  leaky: {
    aliases: ['leaky_relu', 'leakyrelu', 'LeakyReLU', 'leakyReLU'],
    arity: [1, 2],
    elementwise: true,
  },
  log: unary(['ln']),
  exp: unary(),
  sqrt: unary(),
  abs: unary(),
  sign: unary(['sgn']),
  softplus: unary(),
  silu: unary(['swish', 'SiLU']),
  gelu: unary(['GELU', 'GeLU']),
  elu: unary(['ELU']),
  selu: unary(['SELU']),
  mish: unary(['Mish']),
  softsign: unary(),
  hardtanh: unary(['Hardtanh']),
  hardsigmoid: unary(['Hardsigmoid']),
  logsigmoid: unary(['LogSigmoid']),
  relu6: unary(['ReLU6']),
  step: unary(['heaviside']),
  square: unary(),
  sin: unary(),
  cos: unary(),
  tan: unary(),
  sinh: unary(),
  cosh: unary(),
  sech: unary(),
  softmax: whole(),
  diag: whole(['Diag']),
  sum: whole(),
  mean: whole(['avg']),
  norm: whole(),
  tr: whole(['trace', 'Tr']),
  max: whole(['maximum'], [1, 8]),
  min: whole(['minimum'], [1, 8]),
  CE: whole(['crossentropy', 'cross_entropy'], [2, 2]),
  outer: whole([], [2, 2]),
  stack: whole(['vstack', 'concat'], [2, 8]),
} as const satisfies Record<string, FunctionName>;

export type NamedFunction = keyof typeof functionNames;

export const isNamedFunction = (name: string): name is NamedFunction =>
  Object.hasOwn(functionNames, name);

/** From every spelling to the function that it means. */
export const functionsBySpelling: ReadonlyMap<string, NamedFunction> = new Map(
  Object.entries(functionNames).flatMap(([name, { aliases }]) =>
    [name, ...aliases].map((spelling): [string, NamedFunction] => [
      spelling,
      name as NamedFunction,
    ]),
  ),
);
