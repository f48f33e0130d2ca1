import { settings as schema, type Settings } from '../contract/settings.ts';
import type { Connection } from './connection.ts';

const defaults: Settings = { theme: 'system' };

export type StoredSettings = ReturnType<typeof settingsOf>;

/** Choices of the learner; one that this version cannot read counts as not made. */
export function settingsOf(connection: Connection) {
  const write = connection.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const all = connection.prepare<[], { key: string; value: string }>(
    'SELECT key, value FROM settings',
  );
  const read = (): Settings => {
    const chosen = all.all().flatMap(({ key, value }) => {
      const one = schema.partial().safeParse({ [key]: JSON.parse(value) });
      return one.success ? [one.data] : [];
    });
    return Object.assign({}, defaults, ...chosen) as Settings;
  };

  return {
    read,
    write: connection.transaction((changes: Partial<Settings>): Settings => {
      for (const [key, value] of Object.entries(changes))
        if (value !== undefined) write.run(key, JSON.stringify(value));
      return read();
    }),
  };
}
