import type { Connection } from '../connection.ts';

export interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; 0 for one that is not in it. */
  readonly pk: number;
}

export const columnsOf = (connection: Connection, table: string): Column[] =>
  connection.pragma(`table_info("${table}")`) as Column[];

/** Every table that the migrations have made, in the order of their names. */
export const tablesOf = (connection: Connection): string[] =>
  connection
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
