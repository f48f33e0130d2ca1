import {
  Evaluation,
  Graph,
  tensor,
  type Node,
  type Tensor,
  type Ties,
} from '../../engine/index.ts';
import { lower, type LoweringContext } from '../evaluate/lower.ts';
import { functionNames, isNamedFunction } from '../functions/names.ts';
import type { Term } from '../shapes/term.ts';
import { standIn } from './functions.ts';
import { isIndexed, withClosedParts } from './closed-parts.ts';
import { oneHotIn } from './one-hot.ts';
import { drawnOperands, isFolded, type VectorNode } from './term-graph.ts';

/** One operation by itself in the engine: its value, and what flows back to each of its arguments. */
export class LocalStep {
  readonly #inputs: readonly Node[];
  readonly #output: Node;
  readonly #derivative: Node | undefined;
  readonly #evaluation: Evaluation;

  constructor(
    { term, operands, shape }: VectorNode,
    functions: ReadonlyMap<string, string>,
    ties: Ties,
  ) {
    const graph = new Graph();
    const places = drawnOperands(term).map((_, place) => placeName(place));
    this.#inputs = operands.map(({ node }, place) =>
      graph.input(places[place]!, [Number(node.shape.rows), Number(node.shape.columns)]),
    );
    const context: LoweringContext = {
      graph,
      sizes: new Map(),
      nodes: new Map(this.#inputs.map((node, place) => [places[place]!, node])),
      functions: new Map([...functions].map(([name, choice]) => [name, standIn(choice)])),
      ties,
      oneHot: oneHotIn(graph),
    };
    const bare = withPlaces(term);
    const lowered = lower(bare, context);
    const size = [Number(shape.rows), Number(shape.columns)];
    this.#output =
      lowered.shape.length === 2 ? lowered : graph.apply('reshape', [lowered], { shape: size });
    this.#derivative =
      term.op === 'call' && isElementwise(term.name)
        ? lower({ ...bare, derivative: 1 } as Term, context)
        : undefined;
    this.#evaluation = new Evaluation(graph, { wanted: this.#inputs });
  }

  forward(values: readonly Tensor[]): Tensor {
    this.#inputs.forEach((input, place) => this.#evaluation.set(input, values[place]!));
    this.#evaluation.forward();
    return copy(this.#evaluation.value(this.#output));
  }

  /** The downstream gradient of every argument, for the values of the last forward pass. */
  backward(upstream: Tensor): Tensor[] {
    this.#evaluation.backward(this.#output, upstream);
    return this.#inputs.map((input) => copy(this.#evaluation.gradient(input)));
  }

  /** f′ at the argument, for a function that works entry by entry. */
  get derivative(): Tensor | undefined {
    return this.#derivative && copy(this.#evaluation.value(this.#derivative));
  }
}

const copy = ({ data, shape }: Tensor): Tensor => tensor([...data], shape);
const placeName = (place: number): string => `⟨${place}⟩`;

/** The same operation on names that stand for its arguments; what is folded into it stays. */
function withPlaces(term: Term): Term {
  if (isIndexed(term)) return withClosedParts(term, placeholder);
  const drawn = drawnOperands(term);
  const operands = term.operands.map((operand, place) =>
    place < drawn.length ? replaced(operand, place, term) : operand,
  );
  return { ...term, operands } as Term;
}

function replaced(operand: Term, place: number, parent: Term): Term {
  if (isFolded(operand, parent))
    return { ...operand, operands: [replaced(operand.operands[0]!, place, parent)] } as Term;
  return placeholder(operand, place);
}

function placeholder({ shape, source }: Term, place: number): Term {
  return { op: 'name', name: placeName(place), shape, operands: [], source };
}

export const isElementwise = (name: string): boolean =>
  !isNamedFunction(name) || functionNames[name].elementwise;
