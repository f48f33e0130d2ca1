import { languages, type Language, type Localized } from '../contract/localized.ts';
import { packProblem, type PackProblem, type Place } from './pack-problem.ts';

/** Formulas in a text: `$…$` and `$$…$$`, without the signs. */
export const formulasIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+?)\$/g)].map(
    ([, display, inline]) => display ?? inline!,
  );

const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '').replaceAll('\\$', '');

const withoutFormulas = (text: string): string =>
  withoutCode(text).replace(/\$\$[\s\S]+?\$\$|\$[^$\n]+?\$/g, '');

const hasOpenBrace = (formula: string): boolean => {
  let depth = 0;
  for (const [, brace] of formula.replaceAll('\\\\', '').matchAll(/(?<!\\)([{}])/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return true;
  }
  return depth !== 0;
};

/** A piece of a text that would be shown wrong. */
interface Slip {
  readonly code: string;
  /** As it stands in the text. */
  readonly piece: string;
  readonly message: (piece: string) => Localized;
}

const beginningOf = (text: string): string => text.trim().split('\n')[0]!.slice(0, 40);

/** Signs that nobody types: YAML makes them of `\f`, `\b`, `\t`, `\n` … in double quotes. */
const escapes = /[^\P{Cc}\n\r\t]|[\u2028\u2029]|\$[^$\n]*\t[^$\n]*\$|\$[^$\n]*\n[a-z][^$\n]*\$/u;

function escapeSlips(text: string): Slip[] {
  const found = escapes.exec(text);
  if (!found) return [];
  const message = (piece: string): Localized => ({
    en: `A “\\” was read as an escape near “${piece}”. Put texts with formulas in single quotes: '…'.`,
    ko: `“${piece}” 근처의 “\\”가 특수 문자로 읽혔습니다. 수식이 있는 글은 작은따옴표(' ')로 감싸세요.`,
  });
  return [{ code: 'escape', piece: beginningOf(text), message }];
}

function formulaSlips(text: string): Slip[] {
  const broken = formulasIn(text).filter(hasOpenBrace);
  const odd = withoutFormulas(text).includes('$') ? [beginningOf(text)] : [];
  const message = (piece: string): Localized => ({
    en: `A formula is not closed: “${piece}”. Check “$” and braces.`,
    ko: `수식이 닫히지 않았습니다: “${piece}”. “$”와 중괄호를 확인하세요.`,
  });
  return [...broken, ...odd].map((piece) => ({ code: 'formula-open', piece, message }));
}

const tag =
  /<\/?(a|b|br|code|div|em|h[1-6]|i|iframe|img|li|ol|p|pre|script|span|strong|su[bp]|svg|table|u|ul)\b[^>]*>/i;

function tagSlips(text: string): Slip[] {
  const found = tag.exec(withoutFormulas(text));
  const message = (piece: string): Localized => ({
    en: `HTML is not read: “${piece}”. Write Markdown, as in **bold**, and $x_1$ for a subscript.`,
    ko: `HTML은 읽지 않습니다: “${piece}”. **굵게**처럼 마크다운으로 쓰고, 아래 첨자는 $x_1$처럼 쓰세요.`,
  });
  return found ? [{ code: 'html', piece: found[0], message }] : [];
}

function pictureSlips(text: string): Slip[] {
  const found = /!\[[^\]]*\]\([^)]*\)/.exec(withoutFormulas(text));
  const message = (piece: string): Localized => ({
    en: `Pictures are not shown: “${piece}”. Say it in words or in a formula.`,
    ko: `그림은 표시되지 않습니다: “${piece}”. 글이나 수식으로 쓰세요.`,
  });
  return found ? [{ code: 'picture', piece: found[0], message }] : [];
}

/**
 * Slips in a learner-facing text that would show: a formula that is not closed, an escape, HTML.
 *
 * @param placeOf where a piece of the text in a language stands
 */
export function textProblems(
  text: Localized,
  placeOf: (language: Language, piece: string) => Place,
): PackProblem[] {
  return languages.flatMap((language) => {
    const written = text[language];
    const escaped = escapeSlips(written);
    const others = [...formulaSlips(written), ...tagSlips(written), ...pictureSlips(written)];
    return (escaped.length > 0 ? escaped : others).map(({ code, piece, message }) =>
      packProblem(placeOf(language, piece), code, message(piece)),
    );
  });
}
