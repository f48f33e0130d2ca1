import type { Connection } from '../connection.ts';

export interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; 0 for one that is not in it. */
  readonly pk: number;
}

export const columnsOf = (connection: Connection, table: string): Column[] =>
  connection.pragma(`table_info("${table}")`) as Column[];

export const hasTable = (connection: Connection, table: string): boolean =>
  columnsOf(connection, table).length > 0;
