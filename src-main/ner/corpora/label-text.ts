import { labelsOf } from '../entities.ts';
import { tokenize, type Segmentation } from '../tokenize.ts';
import type { Sentence } from '../types.ts';
import type { MarkedText } from './template.ts';

/** Where each token stands in its text; tokens come in order and are spelled as in the text. */
function spansOf(text: string, tokens: readonly string[]) {
  let position = 0;
  return tokens.map((token) => {
    const start = text.indexOf(token, position);
    position = start + token.length;
    return { start, end: position };
  });
}

/**
 * Cuts a marked text exactly as a typed sentence is cut, and labels the tokens.
 * @throws RangeError where an entity does not begin and end with a token.
 */
export function labelText({ text, entities }: MarkedText, segmentation: Segmentation): Sentence {
  const tokens = tokenize(text, segmentation);
  const spans = spansOf(text, tokens);
  const inTokens = entities.map(({ type, start, end }) => {
    const first = spans.findIndex((span) => span.start === start);
    const last = spans.findIndex((span) => span.end === end);
    if (first < 0 || last < 0)
      throw new RangeError(
        `“${text.slice(start, end)}” in “${text}” is not made of whole tokens: ${tokens.join(' | ')}`,
      );
    return { type, start: first, end: last + 1 };
  });
  return { tokens, labels: labelsOf(inTokens, tokens.length) };
}
