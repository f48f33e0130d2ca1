import { Evaluation, Graph, type Node, type Tensor } from '../../engine/index.ts';
import type { Givens } from '../givens/givens.ts';
import type { Term } from '../shapes/term.ts';
import { lower, type LoweringContext } from './lower.ts';
import { dimensionsOf, type Point } from './sample.ts';

/**
 * The givens and one formula over them as a single graph, built once and run at many values: what
 * training with a formula needs.
 */
export class RepeatedEvaluation {
  readonly #nodes = new Map<string, Node>();
  readonly #output: Node;
  readonly #formula: Node;
  readonly #evaluation: Evaluation;

  constructor(
    givens: Givens,
    { output, wanted }: { readonly output: string; readonly wanted: readonly string[] },
    formula: Term,
    { sizes, functions }: Pick<Point, 'sizes' | 'functions'>,
  ) {
    const graph = new Graph();
    const nodes = this.#nodes;
    for (const { name, shape } of givens.declarations)
      nodes.set(name, graph.input(name, dimensionsOf(shape, sizes)));
    const context: LoweringContext = {
      graph,
      sizes,
      functions,
      nodes,
      oneHot: (index) => this.#node(index),
    };
    for (const { name, term } of givens.definitions) nodes.set(name, lower(term, context));
    this.#output = this.#node(output);
    this.#formula = lower(formula, context);
    this.#evaluation = new Evaluation(graph, { wanted: wanted.map((name) => this.#node(name)) });
  }

  /** Sets what is declared; what is not named keeps its value. */
  set(values: Readonly<Record<string, ArrayLike<number>>>): void {
    for (const [name, numbers] of Object.entries(values))
      this.#evaluation.set(this.#node(name), numbers);
  }

  /** The output, a number. */
  forward(): number {
    this.#evaluation.forward();
    return this.#evaluation.value(this.#output).data[0]!;
  }

  /** Afterwards `gradient` gives ∂output/∂name. */
  backward(): void {
    this.#evaluation.backward(this.#output);
  }

  gradient(name: string): Tensor {
    return this.#evaluation.gradient(this.#node(name));
  }

  /** What the formula came to in the last forward pass. */
  get formula(): Tensor {
    return this.#evaluation.value(this.#formula);
  }

  #node(name: string): Node {
    const node = this.#nodes.get(name);
    if (!node) throw new Error(`${name} is not among the givens.`);
    return node;
  }
}
