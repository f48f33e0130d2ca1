import type { Graph, Node } from '../graph.ts';
import { ancestors } from '../reach.ts';
import type { Tensor } from '../tensor.ts';
import { EntryGraph } from './entry-graph.ts';
import { entryByEntry, entryRules, type EntryRule } from './entry-rules.ts';

/** A graph of vectors and matrices written out in numbers. */
export interface WrittenOut {
  readonly graph: Graph;
  /** The entries of every node that the outputs need, row by row. */
  readonly entriesOf: ReadonlyMap<Node, readonly Node[]>;
}

/**
 * Writes what some nodes depend on entry by entry, (A B)_{ij} as Σ_k A_{ik} B_{kj}: a graph of numbers
 * with the same values and gradients.
 *
 * @throws Error at an op that has no form in numbers here.
 */
export function writeOut(outputs: readonly Node[]): WrittenOut {
  const written = new EntryGraph();
  const entriesOf = new Map<Node, readonly Node[]>();
  const needed = ancestors(outputs);
  for (const node of outputs[0]?.graph.nodes ?? []) {
    if (!needed.has(node)) continue;
    entriesOf.set(node, entriesIn(written, node, entriesOf));
  }
  return { graph: written.graph, entriesOf };
}

function entriesIn(
  written: EntryGraph,
  node: Node,
  entriesOf: ReadonlyMap<Node, readonly Node[]>,
): readonly Node[] {
  if (node.constant) return Array.from(node.constant.data, (entry) => written.constant(entry));
  const count = node.shape.reduce((product, length) => product * length, 1);
  if (!node.definition)
    return Array.from({ length: count }, (_, place) => written.input(`${node.name!}#${place}`));
  const operands = node.inputs.map((input) => entriesOf.get(input)!);
  return ruleFor(node)(node, operands, written);
}

function ruleFor(node: Node): EntryRule {
  const own =
    node.op === 'input' || node.op === 'constant' || node.op === 'local'
      ? undefined
      : entryRules[node.op];
  if (own) return own;
  if (node.definition?.numbers || node.op === 'maximum' || node.op === 'minimum')
    return entryByEntry;
  throw new Error(`${node.op} has no form in numbers. Add one to entryRules.`);
}

/** The values of the entries of inputs, from those of the inputs. */
export function entryValues(
  { entriesOf }: WrittenOut,
  values: ReadonlyMap<Node, Tensor>,
): ReadonlyMap<Node, number> {
  return new Map(
    [...values].flatMap(([input, { data }]) =>
      (entriesOf.get(input) ?? []).map((entry, place) => [entry, data[place]!] as const),
    ),
  );
}
