import { looksLikeJson, readJsonAnswer } from '../json-answer.ts';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `{"value.a": 3, …}` or `{"entries": {…}}` as JSON, or `value.a=3, local.a.0=1`. Numbers become the
 * text that would have been typed.
 *
 * @throws ProblemError `invalid-json`
 */
export function answerFromText(text: string): unknown {
  const given = looksLikeJson(text) ? readJsonAnswer(text) : readPairs(text);
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

const readPairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(/[,;\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      }),
  );
