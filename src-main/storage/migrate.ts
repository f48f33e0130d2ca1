import { versionOf, type Connection } from './connection.ts';

/** One step of the format. Numbered from 1 without gaps, and never changed after it was shipped. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(connection: Connection): void;
}

/**
 * Brings a profile to the version of the last migration, each in a transaction of its own: what throws
 * leaves the version before it.
 *
 * @param before is called ahead of each migration, to make a backup.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  before: () => void = () => undefined,
): void {
  for (const migration of migrations) {
    if (migration.version <= versionOf(connection)) continue;
    before();
    connection
      .transaction(() => {
        migration.up(connection);
        const broken = connection.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(
            `Migration ${migration.version} (${migration.name}) leaves ${broken.length} rows whose foreign key points nowhere`,
          );
        connection.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
