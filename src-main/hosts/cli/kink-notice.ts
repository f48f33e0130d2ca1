import type { TieConvention } from '../../contract/exercise-kinds/graph.ts';
import type { Language } from '../../contract/localized.ts';
import { print } from './output.ts';

/** Says which inputs stand at a kink or a tie, if any. */
export function printKinks(
  { kinks, ties }: { readonly kinks: readonly string[]; readonly ties: TieConvention },
  language: Language,
): void {
  if (kinks.length > 0) print(atKink(kinks.join(', '), ties)[language]);
}

const atKink = (names: string, ties: TieConvention) => ({
  en: `There is a kink or a tie here, at ${names}. Ties: ${ties}.`,
  ko: `${names}에서 함수가 꺾이거나 max의 인자가 같습니다. 같을 때의 규칙: ${ties}`,
});
