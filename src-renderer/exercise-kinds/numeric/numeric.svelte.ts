import type { NumericView } from '../../../src-main/contract/exercise-kinds/numeric.ts';
import type { Feedback } from '../../../src-main/contract/verdict.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { EntrySheet } from '../entry-sheet.svelte.ts';
import type { ExerciseSession } from '../session.svelte.ts';

type Cell = NumericView['cells'][number];

/** What was said about one cell, or about several at once. */
export interface Said {
  readonly cells: Cell[];
  readonly isRight: boolean;
  readonly feedback: readonly Feedback[];
}

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

  /** What was said, wrong cells first; cells of which the same is said stand together. */
  get said(): Said[] {
    const all: Said[] = [];
    for (const cell of this.view.cells) {
      const part = this.verdictOn(cell.id);
      if (!part || this.isEmpty(cell.id)) continue;
      const { feedback } = part;
      const isRight = part.earned === part.outOf;
      const alike = all.find((one) => one.isRight === isRight && saysTheSame(one, feedback));
      if (alike) alike.cells.push(cell);
      else all.push({ cells: [cell], isRight, feedback });
    }
    return all.toSorted((one, other) => Number(one.isRight) - Number(other.isRight));
  }

  /** A cell as it is called: an entry of a vector, or a row and column of a matrix. */
  nameOf({ row, column }: Cell): string {
    if (this.isSingle) return t('derivation.answer');
    return this.view.columns === 1
      ? t('numeric.entry', { place: row })
      : t('numeric.cell', { row, column });
  }
}

const saysTheSame = ({ feedback }: Said, other: readonly Feedback[]): boolean =>
  JSON.stringify(feedback) === JSON.stringify(other);
