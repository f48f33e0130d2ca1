import type { Connection } from './connection.ts';

export type SolutionsShown = ReturnType<typeof solutionsShownOf>;

/** The tasks whose worked solution the learner has seen, and when first. */
export function solutionsShownOf(connection: Connection) {
  const add = connection.prepare(
    'INSERT INTO solutions_shown (exercise, variant, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const has = connection.prepare(
    'SELECT count(*) FROM solutions_shown WHERE exercise = ? AND variant = ?',
  );

  return {
    add(exercise: string, variant: number, at: number): void {
      add.run(exercise, variant, at);
    },
    has: (exercise: string, variant: number): boolean => has.pluck().get(exercise, variant) === 1,
  };
}
