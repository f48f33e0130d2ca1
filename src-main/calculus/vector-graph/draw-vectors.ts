import type { DrawnGraph } from '../../contract/exercise-kinds/graph.ts';
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
import { namesOfNodes } from './node-names.ts';
import type { VectorReading } from './read-vectors.ts';
import type { VectorNode } from './term-graph.ts';

/** The names of a graph's nodes, as text and in LaTeX. */
export class Names {
  readonly #names: ReadonlyMap<VectorNode, string>;

  constructor(nodes: readonly VectorNode[]) {
    this.#names = namesOfNodes(nodes);
  }

  of(node: VectorNode): string {
    return this.#names.get(node)!;
  }

  latex(node: VectorNode): string {
    return node.kind === 'constant'
      ? constantLatex(node.term)
      : nameLatex(this.of(node), node.shape);
  }
}

/** A graph of vectors as the renderer draws it. */
export function drawVectors(
  nodes: readonly VectorNode[],
  output: VectorNode,
  names: Names,
): DrawnGraph {
  return {
    nodes: nodes.map((node) => {
      const [id, latex, { kind }] = [names.of(node), names.latex(node), node];
      if (kind !== 'operation') return { id, kind, symbol: latex, latex, formula: latex };
      const entering = node.operands.map((operand) =>
        enteringLatex(names.latex(operand.node), operand),
      );
      const formula = `${latex} = ${formulaOfNode(node, entering)}`;
      return { id, kind, symbol: symbolOfNode(node), latex, formula };
    }),
    edges: nodes.flatMap((node) =>
      node.operands.map((operand, argument) => ({
        id: edgeId(names.of(node), argument),
        from: names.of(operand.node),
        to: names.of(node),
        argument,
      })),
    ),
    output: names.of(output),
  };
}

/** What was typed, in LaTeX, vectors and matrices bold. */
export function statementsLatex({ statements, inputs }: VectorReading): string {
  const shapes = new Map(statements.map(({ name, term }) => [name, settledShape(term.shape)]));
  for (const [name, { shape }] of inputs)
    shapes.set(name, { rows: String(shape[0]), columns: String(shape[1]) });
  return statements
    .map(({ name, expression }) => {
      const right = toLatex(expression, { shapeOf: (one) => shapes.get(one) });
      return `${nameLatex(name, shapes.get(name)!)} = ${right}`;
    })
    .join(',\\quad ');
}
