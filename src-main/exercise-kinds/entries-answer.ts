import { looksLikeJson, readJsonAnswer } from './json-answer.ts';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An answer of several named entries as it is typed on a command line: `{"z": "n x 1"}` or
 * `{"entries": {…}}` as JSON, or `z = n x 1; s = scalar`. Numbers become the text that would have been
 * typed.
 * @throws ProblemError `invalid-json`
 */
export function entriesFromText(text: string, separator = /[;\n]/): unknown {
  const given = looksLikeJson(text) ? readJsonAnswer(text) : readPairs(text, separator);
  const entries = isMapping(given) && isMapping(given['entries']) ? given['entries'] : given;
  if (!isMapping(entries)) return given;
  return {
    entries: Object.fromEntries(
      Object.entries(entries).map(([id, value]) => [
        id,
        typeof value === 'number' ? String(value) : value,
      ]),
    ),
  };
}

const readPairs = (text: string, separator: RegExp): Record<string, string> =>
  Object.fromEntries(
    text
      .split(separator)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      }),
  );
