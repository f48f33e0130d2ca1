import { Evaluation, entryValues, traceScalars, writeOut, type Node } from '../../engine/index.ts';
import type { WholeGraph } from './whole-graph.ts';

/**
 * The inputs that have an entry along which the output has a corner or a jump here, as a graph of the
 * same numbers says it, entry by entry.
 */
export function kinkedNames(whole: WholeGraph): string[] {
  if (!mayHaveKinks(whole)) return [];
  const written = writeOut([whole.output]);
  const output = written.entriesOf.get(whole.output)![0]!;
  const { kinks } = traceScalars(written.graph, output, entryValues(written, whole.values));
  const kinked = new Set(kinks);
  return [...whole.inputs].flatMap(([name, node]) =>
    written.entriesOf.get(node)?.some((entry) => kinked.has(entry)) ? [name] : [],
  );
}

/** Whether any entry stands at a kink of its op: most graphs have none, and are not written out. */
function mayHaveKinks({ output, values }: WholeGraph): boolean {
  const { nodes } = output.graph;
  const candidates = nodes.filter((node) => node.op === 'max' || node.definition?.kink);
  if (candidates.length === 0) return false;
  const evaluation = new Evaluation(output.graph, { wanted: [], shared: values });
  evaluation.forward();
  return candidates.some((node) => isAtKink(node, evaluation));
}

function isAtKink(node: Node, evaluation: Evaluation): boolean {
  const { data } = evaluation.value(node);
  const operands = node.inputs.map((input) => evaluation.value(input).data);
  if (node.op === 'max') {
    const count = operands[0]!.filter((entry) => entry === data[0]).length;
    return count > 1;
  }
  if (node.op === 'norm') return data[0] === 0;
  return Array.from(data).some((_, i) => {
    const values = operands.map((entries) => entries[entries.length === 1 ? 0 : i]!);
    return node.definition!.kink!(values, node.attributes) !== undefined;
  });
}
