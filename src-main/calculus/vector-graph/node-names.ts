import { letters } from '../scalar-names.ts';
import { isElementwise } from './local-step.ts';
import type { VectorNode } from './term-graph.ts';

/** What the lecture would call a value: z before an activation, h behind it, p for probabilities. */
function preferred(node: VectorNode, nodes: readonly VectorNode[]): string | undefined {
  const { term } = node;
  if (term.op === 'call' && term.name === 'softmax') return 'p';
  const elementwise = (one: VectorNode) =>
    one.term.op === 'call' && isElementwise(one.term.name) && one.shape.rows !== '1';
  if (elementwise(node)) return 'h';
  const isActivated = nodes.some((one) => elementwise(one) && one.operands[0]!.node === node);
  return isActivated ? 'z' : undefined;
}

const constantName = ({ term }: VectorNode): string =>
  term.op === 'number' ? String(term.value) : term.op === 'one-hot' ? `e_${term.index}` : term.op;

/** Every node by a name: that of the text, a usual one, or a letter; constants by their value. */
export function namesOfNodes(nodes: readonly VectorNode[]): ReadonlyMap<VectorNode, string> {
  const names = new Map<VectorNode, string>();
  const taken = new Set(nodes.flatMap((node) => node.names));
  const free = (wanted: string): string => {
    for (let copy = 1; ; copy += 1) {
      const name = copy === 1 ? wanted : `${wanted}_${copy}`;
      if (!taken.has(name)) return name;
    }
  };
  const fresh = letters();
  for (const node of nodes) {
    const given = node.names[0];
    const usual = given === undefined ? preferred(node, nodes) : undefined;
    let name = given ?? (usual === undefined ? undefined : free(usual));
    if (node.kind === 'constant') name = free(constantName(node));
    while (name === undefined || (given === undefined && taken.has(name)))
      name = fresh.next().value;
    taken.add(name);
    names.set(node, name);
  }
  return names;
}
