/** Words that stand before an argument without brackets, or are numbers themselves. */
const functions = new Set(
  'max min exp log ln sin cos tan tanh sigmoid relu sqrt abs sign softplus square σ pi π e'.split(
    ' ',
  ),
);

/** LaTeX names that are letters; every other command is an operator or a function. */
const greek =
  /^\\(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|rho|tau|upsilon|(?:var)?phi|chi|psi|omega|ell)(?![a-z])/;

/** `f =` in front of a formula, or `f(x, y) =`. */
const naming = /^\s*([\p{L}][^\s=;,()]*)\s*(?:\([^()]*\))?\s*:?=(?!=)/u;

/**
 * The names that an expression such as `f = (x+y)*max(y,z)` takes numbers for, in their order; names
 * of earlier statements, as in `q = x + y; f = q*z`, are none.
 */
export function inputNames(expression: string): string[] {
  const statements = expression.split(/[;\n]|,(?=[^()]*=)/);
  const defined = new Set(statements.map((one) => naming.exec(one)?.[1]));
  const found = statements.flatMap((one) => namesIn(one.replace(naming, ' ')));
  return [...new Set(found)].filter((name) => !defined.has(name));
}

function namesIn(formula: string): string[] {
  const plain = formula.replaceAll(/\^\s*\{?\s*(?:T\b|\\top)/gu, ' ');
  const names = plain.matchAll(
    /(\\?\p{L}\p{M}*[\p{L}\p{Nd}\p{M}₀-₉]*(?:_(?:\{[^}]*\}|[\p{L}\p{Nd}]+))?)(\s*\()?/gu,
  );
  return [...names].flatMap(([, name = '', call]) => {
    const isCommand = name.startsWith('\\');
    if (call !== undefined || functions.has(name) || (isCommand && !greek.test(name))) return [];
    return [name.replace(/^\\/, '')];
  });
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
