import type { Random } from '../../engine/index.ts';

const inputNames = ['x', 'y', 'z', 'w'];
const binary = [
  (a: string, b: string) => `(${a} + ${b})`,
  (a: string, b: string) => `(${a} * ${b})`,
  (a: string, b: string) => `max(${a}, ${b})`,
  (a: string, b: string) => `(${a} - ${b})`,
];
const unary = [
  (a: string) => `exp(${a})`,
  (a: string) => `tanh(${a})`,
  (a: string) => `sigmoid(${a})`,
];

/** A random expression of so many operations, in which parts are used more than once. */
export function randomExpression(
  random: Random,
  operations: number,
): { readonly expression: string; readonly inputs: string[] } {
  const inputs = inputNames.slice(0, operations < 5 ? 2 : operations < 8 ? 3 : 4);
  /** Everything so far, and how often it is used. */
  const parts = inputs.map((text) => ({ text, uses: 0 }));
  const take = (): (typeof parts)[number] => {
    const unused = parts.filter(({ uses }) => uses === 0);
    const part = random.pick(unused.length > 0 && random.uniform() < 0.6 ? unused : parts);
    return part;
  };
  for (let made = 0; made < operations; made += 1) {
    const open = parts.filter(({ uses }) => uses === 0).length;
    // What is left over must still be joined into one result.
    const mustJoin = open - 1 >= operations - made;
    const first = mustJoin ? parts.find(({ uses }) => uses === 0)! : take();
    const joins = mustJoin || random.uniform() < 0.8;
    const others = parts.filter((part) => part !== first && (!mustJoin || part.uses === 0));
    const second = joins && others.length > 0 ? random.pick(others) : undefined;
    const text = second
      ? random.pick(binary)(first.text, second.text)
      : random.pick(unary)(first.text);
    if (parts.some((part) => part.text === text)) {
      made -= 1;
      continue;
    }
    first.uses += 1;
    if (second) second.uses += 1;
    parts.push({ text, uses: 0 });
  }
  const { text } = parts.at(-1)!;
  return { expression: `f = ${text}`, inputs };
}
