import { readJsonAnswer } from '../json-answer.ts';

/**
 * `0.25`; `1, -2` for a vector; `1 2; 3 4` for a matrix, row by row; or `{"entries": {"1.2": "4"}}`,
 * `[1, 2]` and `[[1, 2], [3, 4]]` as JSON.
 *
 * @throws ProblemError `invalid-json`
 */
export function answerFromText(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const given = readJsonAnswer(trimmed);
    return isMapping(given) && !isMapping(given['entries']) ? { entries: texts(given) } : given;
  }
  if (trimmed.startsWith('[')) return fromRows(readJsonAnswer(trimmed) as unknown[]);
  if (trimmed.includes(';'))
    return fromRows(trimmed.split(';').map((row) => row.trim().split(/[\s,]+/)));
  return fromRows(trimmed.split(',').map((entry) => entry.trim()));
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).map(([id, value]) => [
      id,
      typeof value === 'number' ? String(value) : value,
    ]),
  );

function fromRows(rows: readonly unknown[]): unknown {
  const isMatrix = rows.some((row) => Array.isArray(row) && row.length > 1);
  return {
    entries: Object.fromEntries(
      rows.flatMap((row, index) =>
        (Array.isArray(row) ? row : [row]).map((entry: unknown, at) => [
          isMatrix ? `${index + 1}.${at + 1}` : `${index + 1}`,
          String(entry),
        ]),
      ),
    ),
  };
}
