import type { Connection } from './connection.ts';

export type Checkpoints = ReturnType<typeof checkpointsOf>;

/** What unfinished runs go on from, as training writes it, by their run. */
export function checkpointsOf(connection: Connection) {
  const write = connection.prepare(
    `INSERT INTO checkpoints (run, step, at, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET step = excluded.step, at = excluded.at, bytes = excluded.bytes`,
  );
  const read = connection.prepare<[number], { step: number; bytes: Buffer }>(
    'SELECT step, bytes FROM checkpoints WHERE run = ?',
  );
  const remove = connection.prepare('DELETE FROM checkpoints WHERE run = ?');

  return {
    write(run: number, step: number, bytes: Uint8Array, at: number): void {
      write.run(run, step, at, bytes);
    },
    read: (run: number): { readonly step: number; readonly bytes: Uint8Array } | undefined =>
      read.get(run),
    remove(run: number): void {
      remove.run(run);
    },
  };
}
