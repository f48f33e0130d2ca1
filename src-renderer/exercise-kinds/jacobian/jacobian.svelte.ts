import type { JacobianView } from '../../../src-main/contract/exercise-kinds/jacobian.ts';
import type { Feedback } from '../../../src-main/contract/verdict.ts';
import { EntrySheet } from '../entry-sheet.svelte.ts';
import type { ExerciseSession } from '../session.svelte.ts';

type Cell = JacobianView['cells'][number];

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The entries of a Jacobian and its structure: one sheet. */
export class JacobianSheet extends EntrySheet {
  readonly session: ExerciseSession<'jacobian'>;
  readonly view: JacobianView;

  constructor(session: ExerciseSession<'jacobian'>) {
    const { view } = session.task;
    super(session, [
      ...view.cells.map(({ id }) => id),
      ...(view.structures.length > 0 ? ['structure'] : []),
    ]);
    this.session = session;
    this.view = view;
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.view.cells.find((cell) => cell.row === row && cell.column === column);
  }

  /** The cell beside this one in the direction of an arrow key. */
  neighbour({ row, column }: Cell, key: string): Cell | undefined {
    const step = steps[key];
    return step && this.cellAt(row + step[0], column + step[1]);
  }

  /** Every entry about which there is something to say, wrong ones first. */
  get said(): { cell: Cell; isRight: boolean; feedback: readonly Feedback[] }[] {
    const all = this.view.cells.flatMap((cell) => {
      const part = this.verdictOn(cell.id);
      if (!part || this.isEmpty(cell.id)) return [];
      return [{ cell, isRight: part.earned === part.outOf, feedback: part.feedback }];
    });
    return all.toSorted((one, other) => Number(one.isRight) - Number(other.isRight));
  }
}
