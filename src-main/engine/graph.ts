import type { NoAttributes, Op } from './op.ts';
import { ops, type AttributesOf, type OpName } from './ops/index.ts';
import type { Shape, Tensor } from './tensor.ts';

/** A value in a computation graph: an input, a constant, or an op applied to earlier nodes. */
export interface Node {
  readonly graph: Graph;
  /** Its place in `graph.nodes`; inputs of a node have smaller ids. */
  readonly id: number;
  /** `local` is an op that was passed by itself and is not in the table of ops. */
  readonly op: OpName | 'input' | 'constant' | 'local';
  /** What computes it; undefined for inputs and constants. */
  readonly definition: Op<object> | undefined;
  readonly inputs: readonly Node[];
  readonly attributes: Readonly<object>;
  readonly shape: Shape;
  readonly name: string | undefined;
  /** The value of a constant. */
  readonly constant: Tensor | undefined;
}

/** The attributes that follow an op's inputs: none, or some that may be left out, or required ones. */
export type AttributesArgument<Attributes> = [Attributes] extends [NoAttributes]
  ? []
  : NoAttributes extends Attributes
    ? [attributes?: Attributes]
    : [attributes: Attributes];

/** A computation graph. Nodes are appended in an order in which they can be computed. */
export class Graph {
  readonly #nodes: Node[] = [];

  /** Every node, inputs before what uses them. */
  get nodes(): readonly Node[] {
    return this.#nodes;
  }

  /** A value that is set before each evaluation: data or a parameter. */
  input(name: string, shape: Shape): Node {
    return this.#append({ op: 'input', shape, name });
  }

  constant(value: Tensor, name?: string): Node {
    return this.#append({ op: 'constant', shape: value.shape, constant: value, name });
  }

  /**
   * Applies an op, by its name or an op that is not in the table, to nodes of this graph.
   *
   * @throws ShapeError when the shapes do not fit; Error when a node belongs to another graph.
   */
  apply<Name extends OpName>(
    op: Name,
    inputs: readonly Node[],
    ...attributes: AttributesArgument<AttributesOf<Name>>
  ): Node;
  apply<Attributes extends object>(
    op: Op<Attributes>,
    inputs: readonly Node[],
    ...attributes: AttributesArgument<Attributes>
  ): Node;
  apply(op: OpName | Op<object>, inputs: readonly Node[], attributes: object = {}): Node {
    const definition: Op<object> = typeof op === 'string' ? ops[op] : op;
    const stranger = inputs.find((input) => input.graph !== this);
    if (stranger)
      throw new Error(
        `${definition.name} was applied to ${describeNode(stranger)} of another graph. ` +
          'Build every node of an expression in the same Graph.',
      );
    const shape = definition.shape(
      inputs.map((input) => input.shape),
      attributes,
    );
    return this.#append({
      op: typeof op === 'string' ? op : 'local',
      definition,
      inputs,
      attributes,
      shape,
    });
  }

  #append(node: Pick<Node, 'op' | 'shape'> & Partial<Node>): Node {
    const appended: Node = {
      graph: this,
      id: this.#nodes.length,
      definition: undefined,
      inputs: [],
      attributes: {},
      name: undefined,
      constant: undefined,
      ...node,
    };
    this.#nodes.push(appended);
    return appended;
  }
}

/** A node as error messages call it. */
export function describeNode(node: Node): string {
  return node.name ? `"${node.name}"` : `node ${node.id} (${node.definition?.name ?? node.op})`;
}
