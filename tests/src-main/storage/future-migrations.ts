import type { Migration } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations/index.ts';

/** The version that this Nabla writes. */
export const newest = migrations.length;

/** The shipped migrations and a few that may follow, which rewrite every attempt. */
export function futureMigrations(count: number): Migration[] {
  const more = Array.from({ length: count }, (_, i): Migration => {
    const version = newest + i + 1;
    return {
      version,
      name: `future ${version}`,
      up(connection) {
        connection.exec(`ALTER TABLE attempts ADD COLUMN future_${version} INTEGER`);
        connection.exec(`UPDATE attempts SET future_${version} = id`);
      },
    };
  });
  return [...migrations, ...more];
}
