import { accented } from './alphabet.ts';
import type { LatexCommand } from './latex-commands.ts';
import type { RawToken } from './token.ts';

/** A LaTeX command that changes the letters in its argument. */
export type Styling = Extract<LatexCommand, { means: 'style' | 'accent' | 'blackboard' }>;

/** What a word or number means when it is styled; undefined when the style has no place there. */
export function styled(token: RawToken, styling: Styling): RawToken | undefined {
  if (token.kind === 'sign') return undefined;
  if (styling.means === 'style')
    return token.kind === 'word' ? { ...token, whole: token.whole || styling.whole } : token;
  if (styling.means === 'blackboard') return blackboard(token);
  if (token.kind !== 'word' || token.letters.length !== 1) return undefined;
  const [letter] = token.letters;
  return { ...token, letters: [{ ...letter!, text: accented(letter!.text, styling.mark) }] };
}

/** 𝟙 and ℝ. */
function blackboard(token: RawToken): RawToken {
  if (token.kind === 'number' && token.value === 1)
    return { kind: 'sign', sign: '𝟙', at: token.at, spaced: token.spaced };
  if (token.kind !== 'word' || token.letters[0]?.text !== 'R') return token;
  return { ...token, letters: [{ ...token.letters[0], text: 'ℝ' }] };
}

/** Unicode scripts as if they were written with ^{…} or _{…}. */
export function scriptTokens(
  sign: '^' | '_',
  content: string,
  place: Pick<RawToken, 'at' | 'spaced'>,
): RawToken[] {
  const inner = { at: place.at, spaced: false };
  const parts = content.match(/\d+|[-+()]|[a-zT]+/g) ?? [];
  return [
    { kind: 'sign', sign, ...place },
    { kind: 'sign', sign: '{', ...inner },
    ...parts.map((part): RawToken => {
      if (/^[-+()]$/.test(part)) return { kind: 'sign', sign: part, ...inner };
      if (/^\d/.test(part)) return { kind: 'number', value: Number(part), text: part, ...inner };
      const letters = [...part].map((text) => ({ text, at: place.at }));
      return { kind: 'word', letters, whole: false, ...inner };
    }),
    { kind: 'sign', sign: '}', ...inner },
  ];
}
