import type { Activity } from '../../../visuals/computation-graph/activity.ts';
import { arrivalsOf, stepsOf, type Step, type Structure } from './steps.ts';

/** How long a step stays while it plays, in milliseconds. */
const pace = 1100;

/** The way through a graph, one step at a time, and what is known at each. */
export class StepWalk {
  playing = $state(false);
  readonly #structure: () => Structure;
  /** Undefined while the whole way has been gone, however long it is. */
  #chosen = $state<number>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(structure: () => Structure) {
    this.#structure = structure;
  }

  readonly #graph = $derived.by(() => this.#structure().graph);
  readonly #order = $derived.by(() => this.#structure().backwardOrder);
  /** The same objects while only numbers change, so that nothing is drawn anew. */
  readonly steps: readonly Step[] = $derived(
    stepsOf({ graph: this.#graph, backwardOrder: this.#order }),
  );
  readonly #arrivals = $derived(arrivalsOf(this.#graph, this.steps));
  readonly last: number = $derived(this.steps.length - 1);
  readonly position: number = $derived(Math.min(this.#chosen ?? this.last, this.last));
  readonly step: Step = $derived(this.steps[this.position] ?? { kind: 'inputs' });

  goTo(position: number): void {
    const bounded = Math.max(0, Math.min(this.last, position));
    this.#chosen = bounded === this.last ? undefined : bounded;
    if (bounded === this.last) this.stop();
  }

  /** Moves by hand: what plays, stops. */
  move(by: number): void {
    this.stop();
    this.goTo(this.position + by);
  }

  toggle(): void {
    if (this.playing) return this.stop();
    if (this.position === this.last) this.goTo(0);
    this.playing = true;
    this.#timer = setInterval(() => this.goTo(this.position + 1), pace);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  /** What a key does to the walk; false where it means nothing to it. */
  press(key: string): boolean {
    if (key === 'ArrowRight') this.move(1);
    else if (key === 'ArrowLeft') this.move(-1);
    else if (key === 'Home') this.move(-this.position);
    else if (key === 'End') this.move(this.last);
    else if (key === ' ') this.toggle();
    else return false;
    return true;
  }

  hasValue(node: string): boolean {
    return (this.#arrivals.value.get(node) ?? Infinity) <= this.position;
  }

  /** The step in which something has come down an edge. */
  arrivalOn(edge: string): Step | undefined {
    const index = this.#arrivals.edge.get(edge) ?? Infinity;
    return index <= this.position ? this.steps[index] : undefined;
  }

  /** The steps that have brought a term of a node's gradient so far, and how many there will be. */
  termsOf(node: string): { readonly come: readonly Step[]; readonly count: number } {
    const arrivals = this.#arrivals.terms.get(node) ?? [];
    const come = arrivals.filter((index) => index <= this.position);
    return { come: come.map((index) => this.steps[index]!), count: arrivals.length };
  }

  /** What is drawn thick. */
  readonly active: Activity | undefined = $derived.by(() => activityOfStep(this.step, this.#graph));
}

function activityOfStep(step: Step, graph: Structure['graph']): Activity | undefined {
  switch (step.kind) {
    case 'inputs':
      return undefined;
    case 'value': {
      const entering = graph.edges.filter(({ to }) => to === step.node);
      const edges = entering.flatMap(({ id, from }) => [`edge:${id}`, `trunk:${from}`]);
      return { direction: 'forward', elements: [...edges, `node:${step.node}`] };
    }
    case 'seed':
      return { direction: 'backward', elements: [`trunk:${step.node}`, `node:${step.node}`] };
    case 'edge':
      return {
        direction: 'backward',
        elements: [`node:${step.node}`, `edge:${step.edge}`, `trunk:${step.from}`],
      };
  }
}
