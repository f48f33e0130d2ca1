import type { ScalarGraph } from '../../calculus/scalar-graph.ts';
import type { GrowthStep } from '../../contract/efficiency.ts';
import { Graph, type FlatGraph, type Node } from '../../engine/index.ts';
import { medianTimes } from './median-time.ts';
import { flatGraphOf } from './methods.ts';

const copiesTried = [1, 4, 16, 64, 256, 1024, 4096];
export const largest = 30_000;

/** A graph several times over, each copy with inputs of its own, the results added from the left. */
export function copied(
  { output, nodes, values }: Pick<ScalarGraph, 'output' | 'nodes' | 'values'>,
  copies: number,
): Pick<ScalarGraph, 'output' | 'values'> {
  const graph = new Graph();
  const given = new Map<Node, number>();
  let sum: Node | undefined;
  for (let copy = 0; copy < copies; copy++) {
    const twin = new Map<Node, Node>();
    for (const node of nodes) {
      const made = twinOf(graph, node, twin, copy);
      twin.set(node, made);
      const value = values.get(node);
      if (value !== undefined) given.set(made, value);
    }
    const result = twin.get(output)!;
    sum = sum ? graph.apply('add', [sum, result]) : result;
  }
  return { output: sum!, values: given };
}

function twinOf(graph: Graph, node: Node, twins: ReadonlyMap<Node, Node>, copy: number): Node {
  if (node.constant) return graph.constant(node.constant);
  if (!node.definition) return graph.input(`${node.name ?? ''}#${copy}`, []);
  const inputs = node.inputs.map((input) => twins.get(input)!);
  return graph.apply(node.definition, inputs, node.attributes);
}

/**
 * The operations of each method on `copies` copies, from those of one: nobody has to walk the paths
 * of ten thousand inputs to know how long they are.
 *
 * @param one the graph itself
 */
export function operationsOf(one: FlatGraph, copies: number): GrowthStep['operations'] {
  const inputs = one.inputs.length;
  const additions = copies - 1;
  const computed = copies * one.operations + additions;
  const locals = copies * one.locals.length + 2 * additions;
  const pathEdges = one.inputs.reduce((sum, input) => sum + one.edgesFrom([input]).length, 0);
  // The result of the first copy passes every addition, that of copy c the additions from its own on.
  const additionsPassed = (additions * (additions + 3)) / 2;
  return {
    reverse: computed + locals + copies * one.edgesFrom(one.inputs).length + 2 * additions,
    forward: computed + locals + copies * pathEdges + inputs * additionsPassed,
    differences: 2 * copies * inputs * computed,
  };
}

/** The microseconds of computing all values, and of all gradients from them. */
export function passTimes(flat: FlatGraph): Promise<Record<'forward' | 'backward', number>> {
  const edges = flat.edgesFrom(flat.inputs);
  return medianTimes({
    forward: () => flat.evaluate(),
    backward() {
      flat.differentiate();
      flat.sweepBackward(edges);
    },
  });
}

/** What a forward and a backward pass cost as the graph grows. */
export async function growth(scalar: ScalarGraph): Promise<{ steps: GrowthStep[] }> {
  const one = flatGraphOf(scalar);
  const steps: GrowthStep[] = [];
  for (const copies of copiesTried) {
    if (steps.length > 0 && copies * one.nodes.length > largest) break;
    const flat = flatGraphOf(copied(scalar, copies));
    const times = await passTimes(flat);
    steps.push({
      times: copies,
      nodes: flat.nodes.length,
      inputs: flat.inputs.length,
      ...times,
      operations: operationsOf(one, copies),
    });
  }
  return { steps };
}
