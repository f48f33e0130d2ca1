import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Connection } from '../connection.ts';
import { endLine, fromWire, heading, jsonColumns, rowLine } from './format.ts';
import { progressCut, progressUnreadable } from './problems.ts';
import { columnsOf, tablesOf } from './tables.ts';

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];

/**
 * The version of the profile that a progress file was written from.
 *
 * @throws ProblemError when its first line is not that of a progress file.
 */
export const versionIn = (file: string, first: string): number =>
  read(file, 1, first, heading).version;

/**
 * Writes the rows of a progress file into an empty profile of its version.
 *
 * @param lines all of them, without their ends.
 * @throws ProblemError that names the file and the line; the caller takes back what was written.
 */
export async function insertProgress(
  connection: Connection,
  file: string,
  lines: AsyncIterable<string>,
): Promise<void> {
  const hash = createHash('sha256');
  const insert = inserter(connection);
  let number = 0;
  let rows = 0;
  let end: z.infer<typeof endLine> | undefined;
  for await (const line of lines) {
    number += 1;
    if (end) throw progressUnreadable(file, number, 'a line after the end');
    if (number === 1) versionIn(file, line);
    else if (line.startsWith('{"rows":')) {
      end = read(file, number, line, endLine);
      continue;
    } else {
      const { table, row } = read(file, number, line, rowLine);
      const values = Object.entries(row).map(([name, value]) => [name, fromWire(value)] as const);
      for (const [name, value] of values)
        if (jsonColumns.includes(name) && typeof value === 'string') parse(file, number, value);
      attempt(file, number, () => insert(table, Object.fromEntries(values)));
      rows += 1;
    }
    hash.update(`${line}\n`);
  }
  if (!end) throw progressCut(file);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex'))
    throw progressUnreadable(file, number, 'the rows are not those that were written');
}

/** Inserts into known tables and columns only: names of a file never become part of a statement. */
function inserter(connection: Connection) {
  const known = new Map(
    tablesOf(connection).map((table) => [
      table,
      columnsOf(connection, table).map(({ name }) => name),
    ]),
  );
  return (table: string, row: Record<string, unknown>): void => {
    const columns = known.get(table);
    if (!columns) throw new Error(`no table ${table.slice(0, 40)}`);
    const strange = Object.keys(row).find((name) => !columns.includes(name));
    if (strange !== undefined) throw new Error(`no column ${strange.slice(0, 40)} in ${table}`);
    const names = columns.map((name) => `"${name}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    connection
      .prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`)
      .run(columns.map((name) => row[name] ?? null));
  };
}

function read<Schema extends z.ZodType>(
  file: string,
  number: number,
  line: string,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(parse(file, number, line));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw progressUnreadable(file, number, [path.join('.'), message].filter(Boolean).join(': '));
}

function parse(file: string, number: number, text: string): unknown {
  return attempt(file, number, () =>
    JSON.parse(text, (key, value: unknown) => {
      if (forbiddenKeys.includes(key)) throw new Error(`the key ${key} is not allowed`);
      return value;
    }),
  );
}

function attempt<T>(file: string, number: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw progressUnreadable(file, number, error instanceof Error ? error.message : String(error));
  }
}
