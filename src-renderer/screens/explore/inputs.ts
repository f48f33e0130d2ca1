const functions = new Set([
  'max',
  'min',
  'exp',
  'log',
  'ln',
  'sin',
  'cos',
  'tan',
  'tanh',
  'sigmoid',
  'relu',
  'sqrt',
  'abs',
  'softplus',
  'square',
  'σ',
  'pi',
  'e',
]);

/** The names that an expression such as `f = (x+y)*max(y,z)` takes numbers for, in their order. */
export function inputNames(expression: string): string[] {
  const right = expression.slice(expression.indexOf('=') + 1);
  const names = right.matchAll(
    /(\\?\p{L}[\p{L}\p{N}]*(?:_(?:\{[^}]*\}|[\p{L}\p{N}]+))?)(\s*\()?/gu,
  );
  const inputs = [...names]
    .map(([, name = '', call]) => ({ name: name.replace(/^\\/, ''), call }))
    .filter(({ name, call }) => call === undefined && !functions.has(name))
    .map(({ name }) => name);
  return [...new Set(inputs)];
}

/** A number as people type it: a comma-free decimal, a true minus sign, an exponent, a fraction. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll('−', '-');
  const fraction = /^([^/]+)\/([^/]+)$/.exec(plain);
  if (fraction) {
    const [above, below] = [readNumber(fraction[1] ?? ''), readNumber(fraction[2] ?? '')];
    return above === undefined || below === undefined || below === 0 ? undefined : above / below;
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** How far a slider reaches to either side of 0: 5, 10, 50, 100, …, the first that holds the size. */
export function reachFor(size: number): number {
  let reach = 5;
  for (let twice = true; reach < size && Number.isFinite(reach); twice = !twice)
    reach *= twice ? 2 : 5;
  return Number.isFinite(reach) ? reach : Number.MAX_VALUE;
}
