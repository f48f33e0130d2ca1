import type { GradedVerdict, Verdict, VerdictPart } from '../../src-main/contract/verdict.ts';

export type Mark = 'right' | 'not-yet' | 'unreadable';

/** What an entry sheet needs of a session: kinds whose answer is one text for each of many places. */
export interface EntrySession {
  readonly answer: { readonly entries: Readonly<Record<string, string>> };
  readonly checkedAnswer: { readonly entries: Readonly<Record<string, string>> } | undefined;
  readonly verdict: Verdict | undefined;
  write(answer: { entries: Record<string, string> }): void;
  check(): Promise<void>;
}

/** Many small entries that are marked one by one: the blanks of a graph, the cells of a matrix. */
export class EntrySheet {
  readonly entries: EntrySession;
  /** The ids of the places to fill in, in the order of working. */
  readonly order: readonly string[];
  /** The place that the learner is at. */
  selected = $state<string>();
  /** Whether a check was asked for while everything was empty. */
  nothingFilled = $state(false);

  constructor(session: EntrySession, order: readonly string[]) {
    this.entries = session;
    this.order = order;
  }

  text(id: string): string {
    return this.entries.answer.entries[id] ?? '';
  }

  isEmpty(id: string): boolean {
    return this.text(id).trim() === '';
  }

  write(id: string, text: string): void {
    this.nothingFilled = false;
    this.entries.write({ entries: { ...this.entries.answer.entries, [id]: text } });
  }

  get filled(): number {
    return this.order.filter((id) => !this.isEmpty(id)).length;
  }

  /** The next place after this one that is still empty, going round once. */
  nextEmpty(id: string): string | undefined {
    const at = this.order.indexOf(id);
    const round = [...this.order.slice(at + 1), ...this.order.slice(0, Math.max(at, 0))];
    return round.find((place) => this.isEmpty(place));
  }

  async check(): Promise<void> {
    this.nothingFilled = this.filled === 0;
    if (!this.nothingFilled) await this.entries.check();
  }

  /** What was said about an entry, as long as it stands. */
  verdictOn(id: string): VerdictPart | undefined {
    const { verdict } = this.entries;
    if (verdict?.status !== 'graded' || !this.#stands(id)) return undefined;
    return partOf(verdict, id);
  }

  mark(id: string): Mark | undefined {
    const { verdict } = this.entries;
    if (verdict?.status === 'unreadable')
      return verdict.problem.part === id && this.#stands(id) ? 'unreadable' : undefined;
    const part = this.verdictOn(id);
    if (!part || this.isEmpty(id)) return undefined;
    return part.earned === part.outOf ? 'right' : 'not-yet';
  }

  /** The place to go to after a check: the first to mend, else the first that is empty. */
  get firstToMend(): string | undefined {
    const open = this.order.filter((id) => this.mark(id) !== 'right');
    return open.find((id) => this.mark(id) !== undefined) ?? open[0];
  }

  #stands(id: string): boolean {
    return (this.entries.checkedAnswer?.entries[id] ?? '') === this.text(id);
  }
}

const partOf = (verdict: GradedVerdict, id: string): VerdictPart | undefined =>
  verdict.parts.find((part) => part.id === id);
