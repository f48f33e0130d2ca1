import type { Blank, GraphView } from '../../../src-main/contract/exercise-kinds/graph.ts';
import { layoutGraph } from '../../visuals/computation-graph/layout.ts';
import { labelsPerEdge, type BlankKind } from '../../visuals/computation-graph/slot.ts';
import { EntrySheet } from '../entry-sheet.svelte.ts';
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

const groupsOf = ({ blanks }: GraphView): BlankGroup[] =>
  (Object.keys(groups) as (keyof typeof groups)[])
    .map((name) => {
      const kinds: readonly BlankKind[] = groups[name];
      return { name, blanks: blanks.filter(({ kind }) => kinds.includes(kind)) };
    })
    .filter((group) => group.blanks.length > 0);

const isAsked = ({ given }: Blank): boolean => given === undefined;

/** The blanks of a graph, filled in on the drawing or in the table beside it: one sheet for both. */
export class GraphSheet extends EntrySheet {
  readonly session: ExerciseSession<'graph'>;
  readonly view: GraphView;
  readonly groups: readonly BlankGroup[];
  /** The blanks to fill, in the order of the table: forward first. */
  readonly asked: readonly Blank[];

  constructor(session: ExerciseSession<'graph'>) {
    const sections = groupsOf(session.task.view);
    const asked = sections.flatMap(({ blanks }) => blanks.filter(isAsked));
    super(
      session,
      asked.map(({ id }) => id),
    );
    this.session = session;
    this.view = session.task.view;
    this.groups = sections;
    this.asked = asked;
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
}
