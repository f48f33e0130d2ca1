import type { TensorValue } from '../../src-main/contract/vectors.ts';
import type { Random } from '../../src-main/engine/index.ts';

/** One expression twice: of vectors and matrices, and of their entries, written out by hand's rules. */
export interface TwiceWritten {
  readonly vectors: string;
  readonly entries: string;
  readonly at: Readonly<Record<string, TensorValue>>;
  /** By the name of each entry: `x_1`, `W_12` of x and W. */
  readonly entriesAt: Readonly<Record<string, number>>;
}

/** The text of a whole, and of each of its entries. */
interface Part {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** An expression of small whole numbers, in which entries are often equal or 0. */
export function tiedExpression(random: Random, depth: number): TwiceWritten {
  const at: Record<string, TensorValue> = {};
  const entriesAt: Record<string, number> = {};
  const pick = <T>(options: readonly T[]): T => options[random.integer(options.length)]!;
  const list = <T>(count: number, of: (place: number) => T): T[] =>
    Array.from({ length: count }, (_, place) => of(place));
  const names = [...'xyuvwbtqACWM'];

  function input(rows: number, columns: number): Part {
    const known = Object.keys(at).filter((name) => {
      const value = at[name]!;
      const size = Array.isArray(value) ? value.length : 1;
      const first = Array.isArray(value) ? value[0] : 0;
      return size === rows && (Array.isArray(first) ? first.length : 1) === columns;
    });
    const name = known.length > 0 && random.uniform() < 0.5 ? pick(known) : names.pop();
    if (name === undefined) return input(rows, columns);
    const called = (i: number, j: number): string =>
      `${name}k${i + 1}${columns > 1 ? String(j + 1) : ''}`;
    if (!Object.hasOwn(at, name)) {
      const numbers = list(rows, () => list(columns, () => random.integer(4) - 1));
      numbers.forEach((row, i) =>
        row.forEach((entry, j) => {
          entriesAt[called(i, j)] = entry;
        }),
      );
      at[name] = columns > 1 ? numbers : rows > 1 ? numbers.map((row) => row[0]!) : numbers[0]![0]!;
    }
    return { text: name, rows: list(rows, (i) => list(columns, (j) => called(i, j))) };
  }

  const entrywise = (text: string, { rows }: Part, of: (i: number, j: number) => string): Part => ({
    text,
    rows: rows.map((row, i) => row.map((_, j) => of(i, j))),
  });
  const product = (a: Part, b: Part): string[][] =>
    a.rows.map((row) =>
      list(b.rows[0]!.length, (j) => `(${row.map((x, k) => `${x}*${b.rows[k]![j]!}`).join('+')})`),
    );
  const turned = ({ text, rows }: Part): Part => ({
    text: `(${text})^T`,
    rows: list(rows[0]!.length, (j) => rows.map((row) => row[j]!)),
  });
  const all = ({ rows }: Part): string[] => rows.flat();

  function part(rows: number, columns: number, left: number): Part {
    if (left === 0 || names.length < 4) return input(rows, columns);
    const same = () => part(rows, columns, left - 1);
    const inner = pick([1, 2, 3]);
    const options: (() => Part)[] = [
      () => {
        const parts = list(pick([2, 3]), same);
        const name = pick(['max', 'min']);
        return entrywise(
          `${name}(${parts.map(({ text }) => text).join(', ')})`,
          parts[0]!,
          (i, j) => `${name}(${parts.map((one) => one.rows[i]![j]!).join(', ')})`,
        );
      },
      () => {
        const z = same();
        const name = pick(['relu', 'abs', 'hardtanh', 'relu6', 'leaky', 'elu']);
        return entrywise(`${name}(${z.text})`, z, (i, j) => `${name}(${z.rows[i]![j]!})`);
      },
      () => {
        const z = same();
        return entrywise(`max(0, ${z.text})`, z, (i, j) => `max(0, ${z.rows[i]![j]!})`);
      },
      () => {
        const [a, b] = [same(), same()];
        const sign = pick(['+', '-']);
        return entrywise(`((${a.text}) ${sign} (${b.text}))`, a, (i, j) =>
          ['(', a.rows[i]![j]!, sign, b.rows[i]![j]!, ')'].join(''),
        );
      },
      () => {
        const [a, b] = [same(), same()];
        return entrywise(
          `(${a.text}) ∘ (${b.text})`,
          a,
          (i, j) => `(${a.rows[i]![j]!}*${b.rows[i]![j]!})`,
        );
      },
      () => {
        const [a, b] = [part(rows, inner, left - 1), part(inner, columns, left - 1)];
        return { text: `(${a.text}) (${b.text})`, rows: product(a, b) };
      },
      () => turned(part(columns, rows, left - 1)),
    ];
    if (rows * columns === 1)
      options.push(
        () => number(left),
        () => number(left),
      );
    return pick(options)();
  }

  function number(left: number): Part {
    const of = part(pick([2, 3]), pick([1, 1, 2]), left - 1);
    return pick([
      () => ({ text: `sum(${of.text})`, rows: [[`(${all(of).join('+')})`]] }),
      () => ({ text: `max(${of.text})`, rows: [[`max(${all(of).join(', ')})`]] }),
      () => ({ text: `min(${of.text})`, rows: [[`min(${all(of).join(', ')})`]] }),
      () => ({ text: `mean(${of.text})`, rows: [[`((${all(of).join('+')})/${all(of).length})`]] }),
    ])();
  }

  const { text, rows } = number(depth);
  return { vectors: `s = ${text}`, entries: `s = ${rows[0]![0]!}`, at, entriesAt };
}
