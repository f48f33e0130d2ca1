import type { NumericView } from '../../../src-main/contract/exercise-kinds/numeric.ts';
import type { Feedback } from '../../../src-main/contract/verdict.ts';
import { EntrySheet } from '../entry-sheet.svelte.ts';
import type { ExerciseSession } from '../session.svelte.ts';

type Cell = NumericView['cells'][number];

/** The cells of a number, vector or matrix. */
export class NumericSheet extends EntrySheet {
  readonly session: ExerciseSession<'numeric'>;
  readonly view: NumericView;
  /** The cells row by row, as they are laid out. */
  readonly rows: readonly (readonly Cell[])[];

  constructor(session: ExerciseSession<'numeric'>) {
    const { view } = session.task;
    super(
      session,
      view.cells.map(({ id }) => id),
    );
    this.session = session;
    this.view = view;
    this.rows = Array.from({ length: view.rows }, (_, index) =>
      view.cells.filter(({ row }) => row === index + 1),
    );
  }

  get isSingle(): boolean {
    return this.view.rows === 1 && this.view.columns === 1;
  }

  /** Every cell about which there is something to say, wrong ones first. */
  get said(): { cell: Cell; isRight: boolean; feedback: readonly Feedback[] }[] {
    const all = this.view.cells.flatMap((cell) => {
      const part = this.verdictOn(cell.id);
      if (!part || this.isEmpty(cell.id)) return [];
      return [{ cell, isRight: part.earned === part.outOf, feedback: part.feedback }];
    });
    return all.toSorted((one, other) => Number(one.isRight) - Number(other.isRight));
  }
}
