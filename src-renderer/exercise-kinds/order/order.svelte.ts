import type { OrderDirection, OrderView } from '../../../src-main/contract/exercise-kinds/order.ts';
import type { VerdictPart } from '../../../src-main/contract/verdict.ts';
import type { BlankKind } from '../../visuals/computation-graph/slot.ts';
import type { ExerciseSession } from '../session.svelte.ts';

/** Where the numbering of a list stands on the graph: forward above a node, backward below it. */
const directionOf: Partial<Record<BlankKind, OrderDirection>> = {
  value: 'forward',
  upstream: 'backward',
};

/** The lists of a graph's nodes, put in order by moving one node at a time. */
export class OrderSheet {
  readonly session: ExerciseSession<'order'>;
  readonly view: OrderView;
  /** The node that was moved last, for those who listen. */
  moved = $state.raw<{ direction: OrderDirection; id: string; place: number }>();

  constructor(session: ExerciseSession<'order'>) {
    this.session = session;
    this.view = session.task.view;
  }

  order(direction: OrderDirection): readonly string[] {
    return this.session.answer[direction];
  }

  /** Puts a node at another place, counted from 0; beyond the ends it stays where it is. */
  move(direction: OrderDirection, id: string, place: number): void {
    const before = this.order(direction);
    if (place < 0 || place >= before.length || before[place] === id) return;
    const after = before.filter((other) => other !== id).toSpliced(place, 0, id);
    this.session.write({ ...this.session.answer, [direction]: after });
    this.moved = { direction, id, place };
  }

  /** The number that stands on the graph: the place of a node in a list, counted from 1. */
  numberAt(kind: BlankKind, node: string): number | undefined {
    const direction = directionOf[kind];
    const place = direction ? this.order(direction).indexOf(node) : -1;
    return place < 0 ? undefined : place + 1;
  }

  /** What was said about a list, as long as it stands as it was checked. */
  verdictOn(direction: OrderDirection): VerdictPart | undefined {
    const { verdict, checkedAnswer } = this.session;
    if (verdict?.status !== 'graded') return undefined;
    if (checkedAnswer?.[direction].join() !== this.order(direction).join()) return undefined;
    return verdict.parts.find(({ id }) => id === direction);
  }
}
