import type { Random } from '../../src-main/engine/index.ts';
import { both, chain, extreme, type Dual } from './dual.ts';
import { functionsOfOneNumber } from './functions-of-one-number.ts';

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
    const [spellings, f, slope] = pick(functionsOfOneNumber);
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
