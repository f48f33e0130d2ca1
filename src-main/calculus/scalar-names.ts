import type { Node } from '../engine/index.ts';
import type { Expression } from './expression.ts';
import type { ScalarBuilder } from './scalar-builder.ts';
import { scalarProblems } from './scalar-problems.ts';

/** Names for parts of the expression, as an author writes them: `{ a: 'x + y' }`. */
export function nameParts(
  names: Readonly<Record<string, string>>,
  builder: ScalarBuilder,
  nameOf: Map<Node, string>,
  parse: (formula: string) => Expression,
): void {
  const taken = new Set(nameOf.values());
  const { length } = builder.graph.nodes;
  for (const [name, formula] of Object.entries(names)) {
    if (taken.has(name)) throw scalarProblems.nameTaken(name);
    const node = builder.build(parse(formula));
    const isPart = node.definition !== undefined && node.id < length;
    if (!isPart || nameOf.has(node)) throw scalarProblems.noSuchPart(name, formula);
    taken.add(name);
    nameOf.set(node, name);
  }
}

/** Constants are called by their value, operations a, b, c, … in the order of evaluation. */
export function nameTheRest(nodes: readonly Node[], nameOf: Map<Node, string>): void {
  const taken = new Set(nameOf.values());
  const fresh = letters();
  for (const node of nodes) {
    if (nameOf.has(node)) continue;
    let name: string;
    if (node.constant) {
      const value = String(node.constant.data[0]!);
      for (let copy = 1; taken.has((name = copy === 1 ? value : `${value}#${copy}`));) copy += 1;
    } else while (taken.has((name = fresh.next().value)));
    taken.add(name);
    nameOf.set(node, name);
  }
}

export function* letters(): Generator<string, never> {
  for (let round = 0; ; round += 1)
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') yield round === 0 ? letter : letter + round;
}
