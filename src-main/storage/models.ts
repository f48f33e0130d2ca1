import type { Connection } from './connection.ts';

export type Models = ReturnType<typeof modelsOf>;

/** Trained models, as training writes them, by their run. */
export function modelsOf(connection: Connection) {
  const write = connection.prepare(
    'INSERT INTO models (run, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes',
  );
  const read = connection.prepare<[number], { bytes: Buffer }>(
    'SELECT bytes FROM models WHERE run = ?',
  );

  return {
    write(run: number, bytes: Uint8Array): void {
      write.run(run, bytes);
    },
    read: (run: number): Uint8Array | undefined => read.get(run)?.bytes,
  };
}
