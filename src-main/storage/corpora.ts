import type { Connection } from './connection.ts';

/** A corpus that was imported, as the text of its file. */
export interface ImportedCorpus {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export type Corpora = ReturnType<typeof corporaOf>;

export function corporaOf(connection: Connection) {
  const write = connection.prepare(
    `INSERT INTO corpora (id, name, text, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, text = excluded.text, at = excluded.at`,
  );
  const one = connection.prepare<[string], ImportedCorpus>(
    'SELECT id, name, text FROM corpora WHERE id = ?',
  );
  const all = connection.prepare<[], ImportedCorpus>(
    'SELECT id, name, text FROM corpora ORDER BY at, id',
  );

  return {
    write({ id, name, text }: ImportedCorpus, at: number): void {
      write.run(id, name, text, at);
    },
    find: (id: string): ImportedCorpus | undefined => one.get(id),
    all: (): ImportedCorpus[] => all.all(),
  };
}
