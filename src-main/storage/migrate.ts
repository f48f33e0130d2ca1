import { versionOf, type Connection } from './connection.ts';

/** One step of the format. Numbered from 1 without gaps, and never changed after it was shipped. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(connection: Connection): void;
}

/**
 * Brings a profile to the version of the last migration, each in a transaction of its own: what throws
 * leaves the version before it. Foreign keys are checked at the end of each instead of all along, so that
 * a table can be rebuilt without its children being deleted (https://www.sqlite.org/lang_altertable.html,
 * section 7).
 *
 * @param before is called ahead of each migration, to make a backup.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  before: () => void = () => undefined,
): void {
  connection.pragma('foreign_keys = OFF');
  try {
    for (const migration of migrations) {
      if (migration.version <= versionOf(connection)) continue;
      before();
      connection.transaction(() => step(connection, migration)).immediate();
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function step(connection: Connection, { version, name, up }: Migration): void {
  up(connection);
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new Error(
      `Migration ${version} (${name}) leaves ${broken.length} rows whose foreign key points nowhere`,
    );
  connection.pragma(`user_version = ${version}`);
}
