import { orderDirections } from '../../contract/exercise-kinds/order.ts';
import { looksLikeJson, readJsonAnswer } from '../json-answer.ts';

/**
 * `a, b, f; f, b, a, x`: the forward order and then the backward one, or each with its name, as in
 * `backward: f, b, a`; or `{"forward": […], "backward": […]}` as JSON.
 *
 * @throws ProblemError `invalid-json`
 */
export function answerFromText(text: string): unknown {
  const none = { forward: [], backward: [] };
  if (looksLikeJson(text)) {
    const given = readJsonAnswer(text);
    return typeof given === 'object' ? { ...none, ...given } : given;
  }
  const lists = text.split(';').map((part, index) => {
    const [, label, nodes = part] = /^\s*(forward|backward)\s*:(.*)$/s.exec(part) ?? [];
    return [label ?? orderDirections[index] ?? 'rest', nodes.split(/[\s,]+/).filter(Boolean)];
  });
  return { ...none, ...Object.fromEntries(lists) };
}
