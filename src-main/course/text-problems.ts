import { languages, type Localized } from '../contract/localized.ts';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';

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

/** Slips in a learner-facing text that would show: a formula that is not closed. */
export function textProblems(text: Localized, file: string): PackProblem[] {
  return languages.flatMap((language) => {
    const written = text[language];
    const broken = formulasIn(written).filter(hasOpenBrace);
    const odd = hasOddDollar(written) ? [written.slice(0, 40)] : [];
    return [...broken, ...odd].map((piece) =>
      packProblem(topOf(file), 'formula-open', {
        en: `A formula is not closed (${language}): “${piece}”. Check “$” and braces.`,
        ko: `수식이 닫히지 않았습니다(${language}): “${piece}”. “$”와 중괄호를 확인하세요.`,
      }),
    );
  });
}
