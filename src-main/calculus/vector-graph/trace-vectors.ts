import type { TieConvention } from '../../contract/exercise-kinds/graph.ts';
import type { TensorValue, VectorTrace } from '../../contract/vectors.ts';
import type { Tensor } from '../../engine/index.ts';
import { drawVectors, Names, statementsLatex } from './draw-vectors.ts';
import { enteringLatex } from './formulas.ts';
import { kinkedNames } from './kinked-names.ts';
import type { Entering } from './local-rule.ts';
import { localRule } from './local-rules.ts';
import { readVectors, refuseOtherThanNumber } from './read-vectors.ts';
import { backwardOrder, runGraph, type Run } from './run-graph.ts';
import { termGraph, type VectorNode } from './term-graph.ts';
import { toValue } from './tensors.ts';
import { wholeGraph } from './whole-graph.ts';

type Edge = VectorTrace['nodes'][number]['edges'][number];

/**
 * Everything that passes through an expression of vectors and matrices. Inputs that are given no value
 * get one.
 * @throws ProblemError where the text cannot be read, the shapes do not fit, or the end is no number.
 */
export function traceVectors(
  text: string,
  at: Readonly<Record<string, TensorValue>> = {},
  { ties = 'half' }: { readonly ties?: TieConvention | undefined } = {},
): VectorTrace {
  const reading = readVectors(text, at);
  refuseOtherThanNumber(reading.statements.at(-1)!);
  const { nodes, output } = termGraph(reading);
  const run = runGraph(nodes, output, reading.inputs, { functions: reading.functions, ties });
  const names = new Names(nodes);
  const ofInputs = (of: ReadonlyMap<VectorNode, Tensor>) =>
    Object.fromEntries(
      nodes
        .filter(({ kind }) => kind === 'input')
        .map((node) => [names.of(node), toValue(of.get(node)!)]),
    );
  return {
    expression: text,
    latex: statementsLatex(reading),
    output: names.of(output),
    value: run.values.get(output)!.data[0]!,
    ties,
    functions: Object.fromEntries(reading.functions),
    inputs: ofInputs(run.values),
    gradients: ofInputs(run.upstream),
    kinks: kinkedNames(wholeGraph(reading, ties)),
    graph: drawVectors(nodes, output, names),
    nodes: nodes.map((node) => {
      const value = run.values.get(node)!;
      return {
        name: names.of(node),
        op: node.kind === 'operation' ? node.term.op : node.kind,
        rows: value.shape[0]!,
        columns: value.shape[1]!,
        value: toValue(value),
        upstream: toValue(run.upstream.get(node)!),
        inputs: node.operands.map((operand) => names.of(operand.node)),
        edges: edgesOf(node, run, names, { output: names.latex(output), ties }),
      };
    }),
    backwardOrder: backwardOrder(nodes, output).map((node) => names.of(node)),
  };
}

/** The edges into a node: what its upstream gradient is multiplied by on the way to each argument. */
function edgesOf(
  node: VectorNode,
  run: Run,
  names: Names,
  { output, ties }: { readonly output: string; readonly ties: TieConvention },
): Edge[] {
  const operands = node.operands.map((operand): Entering => {
    const bare = names.latex(operand.node);
    return {
      bare,
      latex: enteringLatex(bare, operand),
      value: run.values.get(operand.node)!,
      shape: operand.node.shape,
      wrappers: operand.wrappers,
    };
  });
  const latex = names.latex(node);
  const upstream = {
    latex: `\\frac{\\partial ${output}}{\\partial ${latex}}`,
    value: run.upstream.get(node)!,
  };
  return node.operands.map((operand, argument): Edge => {
    const downstream = run.flows.get(node)![argument]!;
    const { local, pattern, factors } = localRule({
      term: node.term,
      place: argument,
      operands,
      latex,
      value: run.values.get(node)!,
      derivative: run.derivatives.get(node),
      upstream,
      downstream,
      ties,
    });
    return {
      from: names.of(operand.node),
      argument,
      local,
      pattern,
      factors: factors.map((factor) => ({ latex: factor.latex, value: toValue(factor.value) })),
      downstream: toValue(downstream),
    };
  });
}
