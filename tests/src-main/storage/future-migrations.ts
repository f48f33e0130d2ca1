import type { Migration } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations/index.ts';

/** The shipped migrations and then others, up to a version, that rewrite every attempt. */
export function futureMigrations(last: number): Migration[] {
  const shipped = migrations.length;
  const more = Array.from({ length: Math.max(0, last - shipped) }, (_, i): Migration => {
    const version = shipped + i + 1;
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
