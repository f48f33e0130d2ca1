import { print } from './output.ts';

/** Hangul syllables take two columns in a terminal. */
const widthOf = (text: string): number => text.length + (text.match(/[가-힣]/g)?.length ?? 0);

/** Prints rows in columns: the first to the left, the others to the right. */
export function printColumns(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat(widths[column]! - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    });
    print(`  ${cells.join('  ')}`.trimEnd());
  }
}
