import { z } from 'zod';
import type { Language } from '../contract/localized.ts';
import { verdict as verdictSchema, type GradedVerdict, type Verdict } from '../contract/verdict.ts';
import type { Connection } from './connection.ts';

/** An answer that was graded. */
export interface Attempt {
  readonly exercise: string;
  readonly variant: number;
  readonly answer: unknown;
  readonly verdict: GradedVerdict;
  readonly at: number;
  readonly language?: Language | undefined;
}

export interface StoredAttempt extends Omit<Attempt, 'verdict'> {
  readonly id: number;
  readonly verdict: Verdict;
}

interface Row {
  id: number;
  exercise: string;
  variant: number;
  answer: string;
  verdict: string;
  at: number;
  language: Language | null;
}

export type Attempts = ReturnType<typeof attemptsOf>;

export function attemptsOf(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO attempts (exercise, variant, answer, verdict, earned, out_of, at, language)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const count = connection.prepare(
    'SELECT count(*) FROM attempts WHERE exercise = ? AND variant = ?',
  );
  const total = connection.prepare('SELECT count(*) FROM attempts');
  const newest = connection.prepare<[number], Row>(
    'SELECT id, exercise, variant, answer, verdict, at, language FROM attempts ORDER BY id DESC LIMIT ?',
  );

  return {
    /** On disk when it returns, in a transaction of its own. */
    add({ exercise, variant, answer, verdict, at, language }: Attempt): number {
      const { lastInsertRowid } = insert.run(
        exercise,
        variant,
        JSON.stringify(answer),
        JSON.stringify(z.encode(verdictSchema, verdict)),
        verdict.earned,
        verdict.outOf,
        at,
        language ?? null,
      );
      return Number(lastInsertRowid);
    },
    count: (exercise: string, variant: number): number =>
      count.pluck().get(exercise, variant) as number,
    total: (): number => total.pluck().get() as number,
    newest: (limit: number): StoredAttempt[] => newest.all(limit).map(fromRow),
  };
}

const fromRow = (row: Row): StoredAttempt => ({
  id: row.id,
  exercise: row.exercise,
  variant: row.variant,
  answer: JSON.parse(row.answer),
  verdict: z.parse(verdictSchema, JSON.parse(row.verdict)),
  at: row.at,
  language: row.language ?? undefined,
});
