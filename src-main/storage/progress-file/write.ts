import { createHash } from 'node:crypto';
import { versionOf, type Connection } from '../connection.ts';
import { formatName, toWire, type Stored } from './format.ts';
import { columnsOf, tablesOf } from './tables.ts';

/** The lines of a progress file, the same ones for the same profile. */
export function* progressLines(connection: Connection): Generator<string> {
  const hash = createHash('sha256');
  let rows = 0;
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ format: formatName, version: versionOf(connection) });
  for (const table of tablesOf(connection))
    for (const row of rowsOf(connection, table)) {
      rows += 1;
      const wire = Object.entries(row).map(([column, value]) => [column, toWire(value)] as const);
      yield line({ table, row: Object.fromEntries(wire) });
    }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
}

/** In the order of the primary key, so that two exports of the same rows are the same bytes. */
function rowsOf(connection: Connection, table: string): IterableIterator<Record<string, Stored>> {
  const keys = columnsOf(connection, table)
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => `"${name}"`);
  return connection
    .prepare<[], Record<string, Stored>>(`SELECT * FROM "${table}" ORDER BY ${keys.join(', ')}`)
    .iterate();
}
