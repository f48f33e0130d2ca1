import { rightEntry, toText } from '../../../../src-main/calculus/index.ts';
import { entryReasons as reasons } from '../../../../src-main/calculus/differentiate/entry-reasons.ts';
import { ask, outcomeOf } from '../lecture.ts';

/** The answer that is worked out for an entry, and how it compares with the engine. */
export function outcomeOfRight(given: string, find: string): { text: string; outcome: string } {
  const question = ask(given, find);
  const text = toText(rightEntry(question)!);
  return { text, outcome: outcomeOf(question, text) };
}

export function entryReasons(given: string, find: string) {
  const { derivation, entry } = ask(given, find);
  return reasons(derivation!, entry!);
}
