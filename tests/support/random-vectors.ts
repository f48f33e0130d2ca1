import type { TensorValue } from '../../src-main/contract/vectors.ts';
import type { Random } from '../../src-main/engine/index.ts';

/** An expression of vectors and matrices whose shapes fit, with a value for each of its inputs. */
export interface RandomVectors {
  readonly text: string;
  readonly at: Readonly<Record<string, TensorValue>>;
}

const elementwise = [
  'tanh',
  'σ',
  'gelu',
  'softplus',
  'exp',
  'sin',
  'silu',
  'mish',
  'elu',
  'softsign',
];

/** A number made of smooth operations, up to some depth. */
export function randomVectors(random: Random, depth: number): RandomVectors {
  const at: Record<string, TensorValue> = {};
  const made: { readonly name: string; readonly rows: number; readonly columns: number }[] = [];
  const pick = <T>(options: readonly T[]): T => options[random.integer(options.length)]!;
  const size = (): number => pick([2, 3]);
  const entry = (): number => Math.round(random.between(-15, 15)) / 10 + 0.05;
  const list = <T>(count: number, of: () => T): T[] => Array.from({ length: count }, of);

  function input(rows: number, columns: number): string {
    const known = made.filter((one) => one.rows === rows && one.columns === columns);
    if (known.length > 0 && random.uniform() < 0.5) return pick(known).name;
    const name = `${columns > 1 ? pick(['A', 'W', 'X']) : pick(['u', 'v', 'x'])}_${made.length + 1}`;
    made.push({ name, rows, columns });
    at[name] =
      columns > 1 ? list(rows, () => list(columns, entry)) : rows > 1 ? list(rows, entry) : entry();
    return name;
  }

  function number(left: number): string {
    const k = size();
    return pick([
      () => `(${part(k, 1, left)})^T (${part(k, 1, left)})`,
      () => `sum(${part(k, pick([1, 2, 3]), left)})`,
      () => `‖${part(k, 1, left)}‖`,
      () => `(${part(1, 1, left)}) (${part(1, 1, left)})`,
      () => `(${part(1, 1, left)} ${pick(['+', '-'])} ${part(1, 1, left)})`,
      () => `mean(${part(k, 1, left)})`,
      () => `tr(${part(k, k, left)})`,
      () => `tanh(${part(1, 1, left)})`,
    ])();
  }

  function tensor(rows: number, columns: number, left: number): string {
    const k = size();
    const same = () => part(rows, columns, left);
    return pick([
      () => `(${part(rows, k, left)}) (${part(k, columns, left)})`,
      () => `(${part(k, rows, left)})^T (${part(k, columns, left)})`,
      () => `(${part(rows, k, left)}) (${part(columns, k, left)})^T`,
      () => `((${same()}) ${pick(['+', '-'])} (${same()}))`,
      () => `(${same()}) ∘ (${same()})`,
      () => `${pick(elementwise)}(${same()})`,
      () => `(${part(columns, rows, left)})^T`,
      () => `(${part(1, 1, left)}) (${same()})`,
      () => `-(${same()})`,
      () => `(1 - ${same()})`,
      () => `(${same()}) / (2 + (${part(1, 1, left)})^2)`,
      () => (columns === 1 ? `softmax(${same()})` : `(${same()} + ${part(1, 1, left)})`),
      () => (rows === columns ? `diag(${part(rows, 1, left)})` : `tanh(${same()})`),
    ])();
  }

  function part(rows: number, columns: number, left: number): string {
    if (left === 0) return input(rows, columns);
    return rows * columns === 1 ? number(left - 1) : tensor(rows, columns, left - 1);
  }

  return { text: `s = ${number(depth)}`, at };
}
