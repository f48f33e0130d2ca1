import type { Connection } from './connection.ts';

export type Drafts = ReturnType<typeof draftsOf>;

/** What was typed and not yet checked, by task. */
export function draftsOf(connection: Connection) {
  const write = connection.prepare(
    `INSERT INTO drafts (exercise, variant, answer, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET answer = excluded.answer, at = excluded.at`,
  );
  const read = connection.prepare<[string, number], { answer: string }>(
    'SELECT answer FROM drafts WHERE exercise = ? AND variant = ?',
  );

  return {
    write(exercise: string, variant: number, answer: unknown, at: number): void {
      write.run(exercise, variant, JSON.stringify(answer), at);
    },
    /** The answer, or undefined where nothing was typed. */
    read(exercise: string, variant: number): unknown {
      const row = read.get(exercise, variant);
      return row && JSON.parse(row.answer);
    },
  };
}
