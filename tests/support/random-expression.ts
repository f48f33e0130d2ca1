import type { Random } from '../../src-main/engine/index.ts';

/** A number with its derivatives by each input: a second way to differentiate, without the engine. */
export interface Dual {
  readonly value: number;
  readonly slopes: readonly number[];
}

/** An expression as it is typed, and the same as a function of its inputs. */
export interface RandomExpression {
  readonly text: string;
  readonly at: Readonly<Record<string, number>>;
  readonly of: (inputs: readonly Dual[]) => Dual;
}

interface Part {
  readonly text: string;
  readonly of: (inputs: readonly Dual[]) => Dual;
  /** Whether it may stand in a product or under a power without brackets. */
  readonly tight: boolean;
}

/** Each input under the name by which its value is given, and the ways to type it. */
const names: readonly (readonly [given: string, ...typed: string[]])[] = [
  ['x', 'x', '𝑥'],
  ['y_1', 'y_1', 'y₁', 'y_{1}'],
  ['alpha', 'α', 'alpha', '\\alpha '],
  ['w0', 'w0', 'w₀', 'w_0'],
  ['θ', 'theta', 'θ', '\\theta '],
];

const chain = (of: Dual, value: number, slope: number): Dual => ({
  value,
  slopes: of.slopes.map((one) => slope * one),
});
const both = (a: Dual, b: Dual, value: number, da: number, db: number): Dual => ({
  value,
  slopes: a.slopes.map((one, i) => da * one + db * b.slopes[i]!),
});

/** NaN where any argument is not finite: what loses is multiplied by 0, and 0 · ∞ is NaN. */
function extreme(all: readonly Dual[], isMax: boolean): Dual {
  const isFinite = all.every(({ value, slopes }) => [value, ...slopes].every(Number.isFinite));
  if (!isFinite) return { value: NaN, slopes: all[0]!.slopes };
  return all.reduce((m, one) => ((isMax ? one.value > m.value : one.value < m.value) ? one : m));
}

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

type OneNumber = readonly [
  spellings: readonly string[],
  f: (x: number) => number,
  slope: (x: number) => number,
];

const functions: readonly OneNumber[] = [
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

/** A random expression over some of five inputs, in random spellings, perhaps in several statements. */
export function randomExpression(random: Random, depth: number): RandomExpression {
  const count = 1 + random.integer(names.length);
  const pick = <T>(options: readonly T[]): T => options[random.integer(options.length)]!;
  const bracketed = ({ text, tight }: Part) => (tight ? text : `(${text})`);
  const shared: Part[] = [];

  const leaf = (): Part => {
    if (random.uniform() < 0.2) {
      const value = pick([1, 2, 3, 0.5, 10, 1.25]);
      const slopes = Array.from({ length: count }, () => 0);
      return { text: String(value), of: () => ({ value, slopes }), tight: true };
    }
    const place = random.integer(count);
    return { text: pick(names[place]!.slice(1)), of: (inputs) => inputs[place]!, tight: true };
  };

  const apply = (inner: Part): Part => {
    const [spellings, f, slope] = pick(functions);
    const text = spellings.includes('abs')
      ? pick([`|${inner.text}|`, `abs(${inner.text})`, `\\lvert ${inner.text}\\rvert `])
      : `${pick(spellings)}(${inner.text})`;
    const of = (inputs: readonly Dual[]) => {
      const x = inner.of(inputs);
      return chain(x, f(x.value), slope(x.value));
    };
    return { text, of, tight: true };
  };

  const binary = (a: Part, b: Part): Part => {
    switch (random.integer(6)) {
      case 0:
        return {
          text: `${a.text} ${pick(['+', '＋'])} ${b.text}`,
          of: (i) => both(a.of(i), b.of(i), a.of(i).value + b.of(i).value, 1, 1),
          tight: false,
        };
      case 1:
        return {
          text: `${a.text} ${pick(['-', '−', '–'])} ${bracketed(b)}`,
          of: (i) => both(a.of(i), b.of(i), a.of(i).value - b.of(i).value, 1, -1),
          tight: false,
        };
      case 2:
      case 3:
        return {
          text: `${bracketed(a)}${pick(['*', ' · ', '×', '\\cdot ', '∘'])}${bracketed(b)}`,
          of: (i) => {
            const [x, y] = [a.of(i), b.of(i)];
            return both(x, y, x.value * y.value, y.value, x.value);
          },
          tight: false,
        };
      case 4:
        return {
          text: pick([
            `\\frac{${a.text}}{${b.text}}`,
            `(${bracketed(a)}/${bracketed(b)})`,
            `(${bracketed(a)}÷${bracketed(b)})`,
          ]),
          of: (i) => {
            const [x, y] = [a.of(i), b.of(i)];
            return both(x, y, x.value / y.value, 1 / y.value, -x.value / y.value ** 2);
          },
          tight: true,
        };
      default: {
        const isMax = random.uniform() < 0.5;
        const c = random.uniform() < 0.4 ? leaf() : undefined;
        const all = c ? [a, b, c] : [a, b];
        const list = all.map(({ text }) => text).join(', ');
        const name = isMax ? 'max' : 'min';
        return {
          text: pick([`${name}(${list})`, `\\${name}(${list})`, `\\${name}\\{${list}\\}`]),
          of: (i) =>
            extreme(
              all.map((one) => one.of(i)),
              isMax,
            ),
          tight: true,
        };
      }
    }
  };

  const power = (base: Part): Part => {
    const exponent = pick([2, 3, -1, 0.5]);
    const written = `${exponent}`;
    const signs = exponent === 2 ? ['²', '^2', '**2', '^{2}'] : [`^{${written}}`, `^(${written})`];
    return {
      text: `(${base.text})${pick(signs)}`,
      of: (i) => {
        const x = base.of(i);
        return chain(x, x.value ** exponent, exponent * x.value ** (exponent - 1));
      },
      tight: true,
    };
  };

  const minus = (of: Part): Part => ({
    text: `-${bracketed(of)}`,
    of: (i) => chain(of.of(i), -of.of(i).value, -1),
    tight: false,
  });

  const make = (left: number): Part => {
    if (left === 0) return leaf();
    if (shared.length > 0 && random.uniform() < 0.2) return pick(shared);
    const kind = random.uniform();
    const made =
      kind < 0.3
        ? apply(make(left - 1))
        : kind < 0.4
          ? power(make(left - 1))
          : kind < 0.47
            ? minus(make(left - 1))
            : binary(make(left - 1), make(left - 1 - random.integer(left)));
    if (random.uniform() < 0.2) shared.push(made);
    return made;
  };

  const statements: string[] = [];
  const named = pick([0, 0, 1, 2]);
  for (let k = 0; k < named; k++) {
    const part = make(Math.max(1, depth - 1));
    const name = pick([`q${k}`, `g_${k}`, `h_{${k}}`]);
    statements.push(`${name} = ${part.text}`);
    shared.push({ text: name, of: part.of, tight: true });
  }
  const whole = make(depth);
  statements.push(`${pick(['f = ', 'J = ', 'L=', ''])}${whole.text}`);
  const at = Object.fromEntries(
    names
      .slice(0, count)
      .map(([given]) => [given, Math.round(random.between(-20, 20)) / 10 + 0.05]),
  );
  return { text: statements.join(pick(['; ', '\n', '; '])), at, of: whole.of };
}
