import { z } from 'zod';
import type { Language } from '../../contract/localized.ts';
import { isCorrect, verdict as schema, type Verdict } from '../../contract/verdict.ts';
import { counterexampleLines } from './counterexample-lines.ts';
import { inLanguage } from './in-language.ts';
import type { CommonOptions } from './language.ts';
import { print, printJson } from './output.ts';

/** A verdict as scripts read it: the contract's form, its texts in one language, and `correct`. */
export const verdictObject = (verdict: Verdict, language: Language): object => ({
  correct: isCorrect(verdict),
  ...(inLanguage(z.encode(schema, verdict), language) as object),
});

/** As JSON, or as lines for a person: the marks, then a line for everything that was said. */
export function printVerdict(verdict: Verdict, { json, lang }: CommonOptions): void {
  if (json) return printJson(verdictObject(verdict, lang));
  if (verdict.status === 'unreadable') return;
  print(`${isCorrect(verdict) ? '✓' : '✗'} ${verdict.earned}/${verdict.outOf}`);
  for (const { id, feedback } of verdict.parts)
    for (const { message } of feedback)
      print(verdict.parts.length > 1 ? `  ${id}: ${message[lang]}` : `  ${message[lang]}`);
  if (verdict.counterexample)
    for (const line of counterexampleLines(verdict.counterexample, lang)) print(`    ${line}`);
}
