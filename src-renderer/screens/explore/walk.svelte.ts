import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Activity } from '../../visuals/computation-graph/activity.ts';
import { numbersOf, termOf } from './numbers.ts';
import { arrivalsOf, stepsOf, type Step } from './steps.ts';

/** How long a step stays while it plays, in milliseconds. */
const pace = 1100;

/** The way through a graph, one step at a time, and what is known at each. */
export class Walk {
  playing = $state(false);
  readonly #trace: () => Trace;
  /** Undefined while the whole way has been gone, however long it is. */
  #chosen = $state<number>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(trace: () => Trace) {
    this.#trace = trace;
  }

  readonly #graph = $derived.by(() => this.#trace().graph);
  readonly #numbers = $derived.by(() => numbersOf(this.#trace()));
  readonly #order = $derived.by(() => this.#trace().backwardOrder);
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

  value(node: string): number | undefined {
    const arrival = this.#arrivals.value.get(node);
    return arrival === undefined || arrival > this.position
      ? undefined
      : this.#numbers('value', node);
  }

  /** The terms of a node's gradient that have come so far, and how many there will be. */
  terms(node: string): { readonly come: readonly number[]; readonly count: number } {
    const arrivals = this.#arrivals.terms.get(node) ?? [];
    const come = arrivals
      .filter((index) => index <= this.position)
      .map((index) => termOf(this.steps[index], this.#numbers));
    return { come, count: arrivals.length };
  }

  /** The sum of what has come back to a node so far. */
  gradient(node: string): number | undefined {
    const { come, count } = this.terms(node);
    if (count === 0) return this.position === this.last ? 0 : undefined;
    if (come.length === count) return this.#numbers('upstream', node);
    return come.length === 0 ? undefined : come.reduce((sum, term) => sum + term, 0);
  }

  downstream(edge: string): number | undefined {
    const arrival = this.#arrivals.edge.get(edge);
    return arrival === undefined || arrival > this.position
      ? undefined
      : this.#numbers('downstream', edge);
  }

  /** What is drawn thick. */
  readonly active: Activity | undefined = $derived.by(() => activityOfStep(this.step, this.#graph));
}

function activityOfStep(step: Step, graph: Trace['graph']): Activity | undefined {
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
