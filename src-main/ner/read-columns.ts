import { CorpusError } from './corpus-error.ts';
import { isLabel, isPlainLabel, schemeOf, toIob2 } from './label-schemes.ts';
import { textLines } from './text-lines.ts';
import type { Sentence } from './types.ts';

interface Row {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

const isBlank = (line: string) => /^\s*$/u.test(line);
const isDocumentStart = (line: string) => line.startsWith('-DOCSTART-');
const mayBeComment = (line: string) => /^##?\s/u.test(line);

type Separator = 'tab' | 'space';

/** What divides columns in the whole file: TAB if the first row has one. */
const separatorOf = (lines: readonly string[]): Separator =>
  lines
    .find((line) => !isBlank(line) && !isDocumentStart(line) && !mayBeComment(line))
    ?.includes('\t')
    ? 'tab'
    : 'space';

/**
 * A blank is a token of its own in character-level files, so TAB rows are not trimmed; only the label
 * is. Rows of spaces have cells between runs of spaces.
 */
function cellsOf(line: string, separator: Separator): string[] {
  if (separator === 'space') return line.replace(/^ +| +$/gu, '').split(/ +/u);
  const cells = line.split('\t');
  return [...cells.slice(0, -1), cells.at(-1)!.trim()];
}

/** Rows by sentence; comments still among them. */
function rowsBySentence(lines: readonly string[]): Row[][] {
  const separator = separatorOf(lines);
  const sentences: Row[][] = [[]];
  lines.forEach((text, index) => {
    if (isBlank(text) || isDocumentStart(text)) sentences.push([]);
    else sentences.at(-1)!.push({ line: index + 1, text, cells: cellsOf(text, separator) });
  });
  return sentences.filter((rows) => rows.length > 0);
}

type LabelOf = (row: Row) => string;
const first: LabelOf = ({ cells }) => cells[0]!;
const last: LabelOf = ({ cells }) => cells.at(-1)!;

/** Labels stand last, unless the first column looks more like labels. */
function labelColumn(rows: readonly Row[]): LabelOf {
  const count = (labelOf: LabelOf) => rows.filter((row) => isPlainLabel(labelOf(row))).length;
  return count(first) > count(last) ? first : last;
}

/**
 * Takes comments off the front of each sentence. A line is one only there, only with `#` or `##` and a
 * blank, and only if it is no row with a label: everywhere else `#` is a token like any other.
 */
function withoutComments(sentences: readonly Row[][]): Row[][] {
  const certain = sentences.flatMap((rows) => rows.filter(({ text }) => !mayBeComment(text)));
  const width = certain[0]?.cells.length ?? 2;
  const labelOf = labelColumn(certain);
  const labels = new Set(certain.map(labelOf));
  const isComment = (row: Row) =>
    mayBeComment(row.text) &&
    !(row.cells.length === width && (isPlainLabel(labelOf(row)) || labels.has(labelOf(row))));
  return sentences
    .map((rows) => {
      const start = rows.findIndex((row) => !isComment(row));
      return start < 0 ? [] : rows.slice(start);
    })
    .filter((rows) => rows.length > 0);
}

/** Every row has the columns of the first. */
function checkColumns(rows: readonly Row[]): void {
  const width = rows[0]!.cells.length;
  for (const { line, text, cells } of rows) {
    if (cells.length < 2) throw new CorpusError('too-few-columns', line, text);
    if (cells.length !== width) throw new CorpusError('columns', line, String(cells.length));
  }
}

/**
 * Reads a column file: one token a row, its label last (or first), columns divided by TAB or by
 * spaces, a blank line after each sentence. IOB1, IOB2, BIOES, BILUO and bare types become IOB2.
 * @throws CorpusError with the line, what stands there, and the mend.
 */
export function readColumns(input: string | Uint8Array): Sentence[] {
  const sentences = withoutComments(rowsBySentence(textLines(input)));
  const rows = sentences.flat();
  if (rows.length === 0) throw new CorpusError('empty', 1, '');
  checkColumns(rows);

  const labelOf = labelColumn(rows);
  const tokenOf = ({ cells }: Row) => (labelOf === last ? cells[0]! : cells[1]!);
  const scheme = schemeOf(rows.map(labelOf));
  for (const row of rows) {
    if (tokenOf(row) === '') throw new CorpusError('token', row.line, row.text);
    if (!isLabel(labelOf(row), scheme)) throw new CorpusError('label', row.line, labelOf(row));
  }
  return sentences.map((sentence) => ({
    tokens: sentence.map(tokenOf),
    labels: toIob2(sentence.map(labelOf), scheme),
  }));
}
