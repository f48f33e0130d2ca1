import { languages, type Language, type Localized } from '../contract/localized.ts';
import { packProblem, topOf, type PackProblem, type Place } from './pack-problem.ts';

/** Formulas in a text: `$…$` and `$$…$$`, without the signs. */
export const formulasIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+?)\$/g)].map(
    ([, display, inline]) => display ?? inline!,
  );

const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '').replaceAll('\\$', '');

const hasOddDollar = (text: string): boolean =>
  withoutCode(text)
    .replace(/\$\$[\s\S]+?\$\$|\$[^$\n]+?\$/g, '')
    .includes('$');

const hasOpenBrace = (formula: string): boolean => {
  let depth = 0;
  for (const [, brace] of formula.replaceAll('\\\\', '').matchAll(/(?<!\\)([{}])/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return true;
  }
  return depth !== 0;
};

/** The file in which a text stands, to say where. */
export interface TextSource {
  readonly file: string;
  readonly source: string;
}

/** Slips in a learner-facing text that would show: a formula that is not closed. */
export function textProblems(
  text: Localized,
  sourceOf: (language: Language) => TextSource,
): PackProblem[] {
  return languages.flatMap((language) => {
    const written = text[language];
    const broken = formulasIn(written).filter(hasOpenBrace);
    const odd = hasOddDollar(written) ? [written.split('\n')[0]!.slice(0, 40)] : [];
    return [...broken, ...odd].map((piece) =>
      packProblem(placeOf(piece, sourceOf(language)), 'formula-open', {
        en: `A formula is not closed (${language}): “${piece}”. Check “$” and braces.`,
        ko: `수식이 닫히지 않았습니다(${language}): “${piece}”. “$”와 중괄호를 확인하세요.`,
      }),
    );
  });
}

/** The line on which a piece of text stands as written; the first where it is written otherwise. */
function placeOf(piece: string, { file, source }: TextSource): Place {
  const at = source.indexOf(piece);
  return at < 0 ? topOf(file) : { file, line: source.slice(0, at).split('\n').length, column: 1 };
}
