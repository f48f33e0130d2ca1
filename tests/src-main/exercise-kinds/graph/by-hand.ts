import type {
  blankKinds,
  GraphView,
  TieConvention,
} from '../../../../src-main/contract/exercise-kinds/graph.ts';

export type BlankKind = (typeof blankKinds)[number];
type Edge = GraphView['graph']['edges'][number];
type DrawnNode = GraphView['graph']['nodes'][number];

interface Operation {
  readonly of: (...x: readonly number[]) => number;
  /** The derivative by each input. */
  readonly slopes: (...x: readonly number[]) => readonly number[];
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Equal shares at a tie: what the exercises of the course declare. */
const winner = (best: (...x: readonly number[]) => number): Operation => ({
  of: best,
  slopes: (...x) => {
    const top = best(...x);
    const count = x.filter((one) => one === top).length;
    return x.map((one) => (one === top ? 1 / count : 0));
  },
});

/** What a student knows by heart, by the sign in the circle and the number of inputs. */
const operations: Readonly<Record<string, Operation>> = {
  '+2': { of: (x, y) => x! + y!, slopes: () => [1, 1] },
  '-2': { of: (x, y) => x! - y!, slopes: () => [1, -1] },
  '-1': { of: (x) => -x!, slopes: () => [-1] },
  '\\times2': { of: (x, y) => x! * y!, slopes: (x, y) => [y!, x!] },
  '\\div2': { of: (x, y) => x! / y!, slopes: (x, y) => [1 / y!, -x! / (y! * y!)] },
  '\\max2': winner(Math.max),
  '\\min2': winner(Math.min),
  '(\\,)^21': { of: (x) => x! * x!, slopes: (x) => [2 * x!] },
  '\\exp1': { of: (x) => Math.exp(x!), slopes: (x) => [Math.exp(x!)] },
  '\\log1': { of: (x) => Math.log(x!), slopes: (x) => [1 / x!] },
  '\\sigma1': {
    of: (x) => sigmoid(x!),
    slopes: (x) => [sigmoid(x!) * (1 - sigmoid(x!))],
  },
  '\\tanh1': { of: (x) => Math.tanh(x!), slopes: (x) => [1 - Math.tanh(x!) ** 2] },
  '\\operatorname{relu}1': {
    of: (x) => Math.max(0, x!),
    slopes: (x) => [x! > 0 ? 1 : 0],
  },
};

/** One number that is written down wrongly; all that follows is worked out from it. */
export type Written = Readonly<Record<string, number>>;

/** Works out a graph as a student does, one number after the other, going on with what is written. */
export class ByHand {
  readonly view: GraphView;
  readonly ties: TieConvention;
  readonly numbers: Readonly<Record<BlankKind, Map<string, number>>> = {
    value: new Map(),
    local: new Map(),
    upstream: new Map(),
    downstream: new Map(),
  };
  readonly #written: Written;

  constructor(view: GraphView, written: Written = {}) {
    this.view = view;
    this.ties = view.ties;
    this.#written = written;
    this.#forward();
    this.#backward();
  }

  at(kind: BlankKind, place: string): number {
    return this.numbers[kind].get(place)!;
  }

  node(id: string): DrawnNode {
    return this.view.graph.nodes.find((node) => node.id === id)!;
  }

  edge(id: string): Edge {
    return this.view.graph.edges.find((edge) => edge.id === id)!;
  }

  into(id: string): Edge[] {
    return this.view.graph.edges
      .filter(({ to }) => to === id)
      .toSorted((one, other) => one.argument - other.argument);
  }

  outOf(id: string): Edge[] {
    return this.view.graph.edges.filter(({ from }) => from === id);
  }

  operation(id: string): Operation {
    const known = operations[`${this.node(id).symbol}${this.into(id).length}`];
    if (!known) throw new Error(`No student of these tests knows ${this.node(id).formula}.`);
    return known;
  }

  /** What the student writes into every blank that is asked for. */
  entries(): Record<string, string> {
    return Object.fromEntries(
      this.view.blanks
        .filter(({ given }) => given === undefined)
        .map(({ id, kind, place }) => [id, String(this.at(kind, place))]),
    );
  }

  #settle(kind: BlankKind, place: string, value: number): number {
    const own = this.#written[`${kind}.${place}`] ?? value;
    this.numbers[kind].set(place, own);
    return own;
  }

  #forward(): void {
    const given = new Map(this.view.inputs.map(({ id, value }) => [id, value]));
    for (const { id, kind, latex } of this.view.graph.nodes) {
      const edges = this.into(id);
      const values = edges.map(({ from }) => this.at('value', from));
      if (kind === 'input') this.#settle('value', id, given.get(id)!);
      else if (kind === 'constant') this.#settle('value', id, Number(latex));
      else this.#settle('value', id, this.operation(id).of(...values));
      if (kind !== 'operation') continue;
      const slopes = this.operation(id).slopes(...values);
      edges.forEach((edge, place) => this.#settle('local', edge.id, slopes[place]!));
    }
  }

  #backward(): void {
    const { nodes, output } = this.view.graph;
    const seed = this.view.blanks.find(({ id }) => id === `upstream.${output}`)?.given ?? 1;
    for (const { id } of nodes.toReversed()) {
      const arrived = this.outOf(id).map((edge) => this.at('downstream', edge.id));
      const total = arrived.reduce((sum, one) => sum + one, id === output ? seed : 0);
      const upstream = this.#settle('upstream', id, total);
      for (const edge of this.into(id))
        this.#settle('downstream', edge.id, upstream * this.at('local', edge.id));
    }
  }
}
