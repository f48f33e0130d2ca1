import type { DrawnGraph } from '../../contract/exercise-kinds/graph.ts';
import type { TensorValue, VectorTrace } from '../../contract/vectors.ts';
import { tensor, type Tensor } from '../../engine/index.ts';
import { edgeId } from '../draw-graph.ts';
import { toLatex } from '../print/latex.ts';
import { settledShape } from '../shapes/shape.ts';
import {
  constantLatex,
  enteringLatex,
  formulaOfNode,
  nameLatex,
  symbolOfNode,
} from './formulas.ts';
import type { Entering } from './local-rule.ts';
import { localRule } from './local-rules.ts';
import { LocalStep } from './local-step.ts';
import { namesOfNodes } from './node-names.ts';
import { readVectors, refuseOtherThanNumber, type VectorReading } from './read-vectors.ts';
import { termGraph, type VectorNode } from './term-graph.ts';
import { toValue } from './tensors.ts';

type Node = VectorTrace['nodes'][number];

/** An expression of vectors and matrices as a graph, to be traced at one value after another. */
export class VectorGraph {
  readonly #text: string;
  readonly #reading: VectorReading;
  readonly #nodes: readonly VectorNode[];
  readonly #output: VectorNode;
  readonly #names: ReadonlyMap<VectorNode, string>;
  readonly #steps: ReadonlyMap<VectorNode, LocalStep>;
  readonly #drawn: DrawnGraph;

  /** @throws ProblemError where the text cannot be read or does not end with a number. */
  constructor(text: string, at: Readonly<Record<string, TensorValue>>) {
    this.#text = text;
    this.#reading = readVectors(text, at);
    refuseOtherThanNumber(this.#reading.statements.at(-1)!);
    const { nodes, output } = termGraph(this.#reading);
    this.#nodes = nodes;
    this.#output = output;
    this.#names = namesOfNodes(nodes);
    this.#steps = new Map(
      nodes
        .filter(({ kind }) => kind !== 'input')
        .map((node) => [node, new LocalStep(node, this.#reading.functions)]),
    );
    this.#drawn = this.#draw();
  }

  /** All numbers, with the input values of the constructor replaced by these where they are given. */
  trace(at: ReadonlyMap<string, Tensor> = new Map()): VectorTrace {
    const inputs = new Map([...this.#reading.inputs, ...at]);
    const values = new Map<VectorNode, Tensor>();
    for (const node of this.#nodes)
      values.set(
        node,
        inputs.get(node.names[0]!) && node.kind === 'input'
          ? inputs.get(node.names[0]!)!
          : this.#steps
              .get(node)!
              .forward(node.operands.map((operand) => values.get(operand.node)!)),
      );

    const upstream = new Map(this.#nodes.map((node) => [node, zerosLike(values.get(node)!)]));
    upstream.set(this.#output, tensor([1], [1, 1]));
    const edges = new Map<VectorNode, Node['edges']>();
    const backward = this.#backwardOrder();
    for (const node of this.#nodes.toReversed()) {
      const flows =
        node.operands.length > 0 ? this.#steps.get(node)!.backward(upstream.get(node)!) : [];
      edges.set(
        node,
        node.operands.map((_, place) =>
          this.#edge(node, place, values, upstream.get(node)!, flows[place]!),
        ),
      );
      node.operands.forEach((operand, place) => {
        upstream.set(operand.node, sum(upstream.get(operand.node)!, flows[place]!));
      });
    }
    const named = (of: ReadonlyMap<VectorNode, Tensor>) =>
      Object.fromEntries(
        this.#nodes
          .filter(({ kind }) => kind === 'input')
          .map((node) => [this.#name(node), toValue(of.get(node)!)]),
      );
    return {
      expression: this.#text,
      latex: this.#latex(),
      output: this.#name(this.#output),
      value: values.get(this.#output)!.data[0]!,
      functions: Object.fromEntries(this.#reading.functions),
      inputs: named(values),
      gradients: named(upstream),
      graph: this.#drawn,
      nodes: this.#nodes.map((node): Node => {
        const value = values.get(node)!;
        return {
          name: this.#name(node),
          op: node.kind === 'operation' ? node.term.op : node.kind,
          rows: value.shape[0]!,
          columns: value.shape[1]!,
          value: toValue(value),
          upstream: toValue(upstream.get(node)!),
          inputs: node.operands.map((operand) => this.#name(operand.node)),
          edges: edges.get(node)!,
        };
      }),
      backwardOrder: backward.map((node) => this.#name(node)),
    };
  }

  #edge(
    node: VectorNode,
    place: number,
    values: ReadonlyMap<VectorNode, Tensor>,
    upstream: Tensor,
    downstream: Tensor,
  ): Node['edges'][number] {
    const operands = node.operands.map((operand): Entering => {
      const bare = this.#latexOf(operand.node);
      const latex = enteringLatex(bare, operand);
      const value = values.get(operand.node)!;
      return { latex, bare, value, shape: operand.node.shape, wrappers: operand.wrappers };
    });
    const latex = this.#latexOf(node);
    const partial = `\\frac{\\partial ${this.#latexOf(this.#output)}}{\\partial ${latex}}`;
    const rule = localRule({
      term: node.term,
      place,
      operands,
      latex,
      value: values.get(node)!,
      derivative: this.#steps.get(node)!.derivative,
      upstream: { latex: partial, value: upstream },
      downstream,
    });
    return {
      from: this.#name(node.operands[place]!.node),
      argument: place,
      local: rule.local,
      pattern: rule.pattern,
      factors: rule.factors.map((factor) => ({
        latex: factor.latex,
        value: toValue(factor.value),
      })),
      downstream: toValue(downstream),
    };
  }

  #name(node: VectorNode): string {
    return this.#names.get(node)!;
  }

  #latexOf(node: VectorNode): string {
    return node.kind === 'constant'
      ? constantLatex(node.term)
      : nameLatex(this.#name(node), node.shape);
  }

  #latex(): string {
    const { statements, inputs } = this.#reading;
    const shapes = new Map(statements.map(({ name, term }) => [name, settledShape(term.shape)]));
    for (const node of this.#nodes)
      if (inputs.has(node.names[0]!)) shapes.set(node.names[0]!, node.shape);
    return statements
      .map(({ name, expression }) => {
        const left = nameLatex(name, shapes.get(name)!);
        return `${left} = ${toLatex(expression, { shapeOf: (one) => shapes.get(one) })}`;
      })
      .join(',\\quad ');
  }

  #draw(): DrawnGraph {
    const nodes = this.#nodes.map((node): DrawnGraph['nodes'][number] => {
      const [id, latex, { kind }] = [this.#name(node), this.#latexOf(node), node];
      if (kind !== 'operation') return { id, kind, symbol: latex, latex, formula: latex };
      const entering = node.operands.map((operand) =>
        enteringLatex(this.#latexOf(operand.node), operand),
      );
      return {
        id,
        kind,
        symbol: symbolOfNode(node),
        latex,
        formula: `${latex} = ${formulaOfNode(node, entering)}`,
      };
    });
    const edges = this.#nodes.flatMap((node) =>
      node.operands.map((operand, argument) => ({
        id: edgeId(this.#name(node), argument),
        from: this.#name(operand.node),
        to: this.#name(node),
        argument,
      })),
    );
    return { nodes, edges, output: this.#name(this.#output) };
  }

  #backwardOrder(): VectorNode[] {
    const needed = new Set<VectorNode>([this.#output]);
    for (const node of needed) for (const operand of node.operands) needed.add(operand.node);
    return this.#nodes.filter((node) => node.kind === 'operation' && needed.has(node)).toReversed();
  }
}

const zerosLike = ({ shape, data }: Tensor): Tensor => tensor(new Float64Array(data.length), shape);
const sum = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    Array.from(a.data, (entry, i) => entry + b.data[i]!),
    a.shape,
  );

/** @throws ProblemError where the text cannot be read, the shapes do not fit, or the end is no number. */
export const traceVectors = (
  text: string,
  at: Readonly<Record<string, TensorValue>> = {},
): VectorTrace => new VectorGraph(text, at).trace();
