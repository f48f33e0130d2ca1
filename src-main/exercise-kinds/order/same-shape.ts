import type { ScalarGraph } from '../../calculus/scalar-graph.ts';
import type { Node, Random } from '../../engine/index.ts';

/** What a node becomes: an input or a number by its name, or the expression of its parts. */
type Part = string | { readonly parts: readonly number[]; readonly write: Write };
type Write = (operands: readonly string[]) => string;

const call =
  (name: string): Write =>
  (operands) =>
    `${name}(${operands.join(', ')})`;
const infix =
  (sign: string): Write =>
  (operands) =>
    `(${operands.join(` ${sign} `)})`;

const unary = ['exp', 'tanh', 'sigmoid', 'relu'] as const;
const binary: readonly Write[] = [infix('+'), infix('*'), infix('-'), call('max')];

/**
 * An expression whose graph has the shape of another: the same nodes wait for each other, but the
 * operations and the letters of the inputs are drawn anew, and `longer` edges have one more operation
 * on their way. What is a branch, a chain or a shortcut stays one.
 */
export function sameShape(scalar: ScalarGraph, longer: number, random: Random): string {
  const parts = redrawn(scalar, random);
  for (let made = 0; made < longer; made += 1) lengthen(parts, random);
  return `${scalar.nameOf.get(scalar.output)!} = ${written(parts, outputOf(parts))}`;
}

function redrawn(scalar: ScalarGraph, random: Random): Part[] {
  const { nodes, nameOf } = scalar;
  const isInput = (node: Node): boolean => !node.definition && !node.constant;
  const letters = random.shuffle(nodes.filter(isInput).map((node) => nameOf.get(node)!));
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  return nodes.map((node): Part => {
    if (node.constant) return String(node.constant.data[0]!);
    if (!node.definition) return letters.pop()!;
    const inputs = node.inputs.map((input) => placeOf.get(input)!);
    return { parts: random.shuffle(inputs), write: drawnOperation(inputs, random) };
  });
}

function drawnOperation(inputs: readonly number[], random: Random): Write {
  if (inputs.length === 1) return call(random.pick([...unary]));
  // A number minus itself, or the larger of it and itself, would be a joke.
  if (new Set(inputs).size === 1) return infix('*');
  return inputs.length === 2 ? random.pick([...binary]) : call('max');
}

/** Puts one more operation on the way of an edge. */
function lengthen(parts: Part[], random: Random): void {
  const edges = parts.flatMap((part, to) =>
    typeof part === 'string' ? [] : part.parts.map((_, argument) => ({ to, argument })),
  );
  const { to, argument } = random.pick(edges);
  const node = parts[to] as Exclude<Part, string>;
  const between = parts.push({
    parts: [node.parts[argument]!],
    write: call(random.pick([...unary])),
  });
  parts[to] = { ...node, parts: node.parts.with(argument, between - 1) };
}

/** The one part that no other part uses. */
function outputOf(parts: readonly Part[]): number {
  const used = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : part.parts)));
  return parts.findIndex((_, place) => !used.has(place));
}

function written(parts: readonly Part[], place: number): string {
  const part = parts[place]!;
  return typeof part === 'string'
    ? part
    : part.write(part.parts.map((inner) => written(parts, inner)));
}
