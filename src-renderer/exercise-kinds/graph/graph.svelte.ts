import type { Blank, GraphView } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { VerdictPart } from '../../../src-main/contract/verdict.ts';
import { layoutGraph } from '../../visuals/computation-graph/layout.ts';
import { labelsPerEdge, type BlankKind } from '../../visuals/computation-graph/slot.ts';
import type { ExerciseSession } from '../session.svelte.ts';

/** The parts of the table. The backward one keeps the order of working, edge by edge. */
const groups = {
  forward: ['value'],
  local: ['local'],
  backward: ['upstream', 'downstream'],
} as const satisfies Record<string, readonly BlankKind[]>;

export interface BlankGroup {
  readonly name: keyof typeof groups;
  readonly blanks: readonly Blank[];
}

/** CSS pixels that a graph has beside the table in a window of 1280. */
const columnWidth = 712;

export type Mark = 'right' | 'not-yet' | 'unreadable';

/** The blanks of a graph, filled in on the drawing or in the table beside it: one sheet for both. */
export class GraphSheet {
  readonly session: ExerciseSession<'graph'>;
  readonly view: GraphView;
  readonly groups: readonly BlankGroup[];
  /** The blanks to fill, in the order of the table: forward first. */
  readonly asked: readonly Blank[];
  /** The blank that the learner is at. */
  selected = $state<string>();
  /** Whether a check was asked for while everything was empty. */
  nothingFilled = $state(false);

  constructor(session: ExerciseSession<'graph'>) {
    this.session = session;
    this.view = session.task.view;
    this.groups = (Object.keys(groups) as (keyof typeof groups)[])
      .map((name) => ({ name, blanks: this.#ofKinds(groups[name]) }))
      .filter(({ blanks }) => blanks.length > 0);
    this.asked = this.groups.flatMap(({ blanks }) =>
      blanks.filter(({ given }) => given === undefined),
    );
  }

  #ofKinds(kinds: readonly BlankKind[]): Blank[] {
    return this.view.blanks.filter(({ kind }) => kinds.includes(kind));
  }

  blankAt(kind: BlankKind, place: string): Blank | undefined {
    return this.view.blanks.find((blank) => blank.kind === kind && blank.place === place);
  }

  /** The number that stands at a place without being asked for. */
  givenAt(kind: BlankKind, place: string): number | undefined {
    const blank = this.blankAt(kind, place);
    if (blank) return blank.given;
    return kind === 'value' ? this.view.inputs.find(({ id }) => id === place)?.value : undefined;
  }

  /** Whether the graph needs the whole width, with the table under it instead of beside it. */
  get isWide(): boolean {
    const shown = (kind: BlankKind, place: string): boolean => this.isShown(kind, place);
    const { graph } = this.view;
    return layoutGraph(graph, labelsPerEdge(graph, shown)).width > columnWidth;
  }

  isShown(kind: BlankKind, place: string): boolean {
    return this.blankAt(kind, place) !== undefined || this.givenAt(kind, place) !== undefined;
  }

  /** A blank as the table writes it: a value with what it is made of, a gradient by its symbol. */
  termOf({ kind, place, latex }: Blank): string {
    const node = kind === 'value' && this.view.graph.nodes.find(({ id }) => id === place);
    return node ? node.formula : latex;
  }

  text(id: string): string {
    return this.session.answer.entries[id] ?? '';
  }

  write(id: string, text: string): void {
    this.nothingFilled = false;
    this.session.write({ entries: { ...this.session.answer.entries, [id]: text } });
  }

  get filled(): number {
    return this.asked.filter(({ id }) => this.text(id).trim() !== '').length;
  }

  /** The next blank after this one that is still empty, going round once. */
  nextEmpty(id: string): string | undefined {
    const at = this.asked.findIndex((blank) => blank.id === id);
    const round = [...this.asked.slice(at + 1), ...this.asked.slice(0, Math.max(at, 0))];
    return round.find((blank) => this.text(blank.id).trim() === '')?.id;
  }

  async check(): Promise<void> {
    this.nothingFilled = this.filled === 0;
    if (!this.nothingFilled) await this.session.check();
  }

  /** What was said about a blank, as long as its entry stands. */
  verdictOn(id: string): VerdictPart | undefined {
    const { verdict } = this.session;
    if (verdict?.status !== 'graded' || !this.#stands(id)) return undefined;
    return verdict.parts.find((part) => part.id === id);
  }

  mark(id: string): Mark | undefined {
    const { verdict } = this.session;
    if (verdict?.status === 'unreadable')
      return verdict.problem.part === id && this.#stands(id) ? 'unreadable' : undefined;
    const part = this.verdictOn(id);
    if (!part || this.text(id).trim() === '') return undefined;
    return part.earned === part.outOf ? 'right' : 'not-yet';
  }

  /** The blank to go to after a check: the first to mend, else the first that is empty. */
  get firstToMend(): string | undefined {
    const open = this.asked.filter(({ id }) => this.mark(id) !== 'right');
    return (open.find(({ id }) => this.mark(id) !== undefined) ?? open[0])?.id;
  }

  #stands(id: string): boolean {
    return (this.session.checkedAnswer?.entries[id] ?? '') === this.text(id);
  }
}
