import type { Picture } from './shape.ts';

/** The first family of a CSS list, without quotes. */
const firstFamily = (families: string): string =>
  (families.split(',')[0] ?? '').trim().replaceAll(/["']/g, '');

/** The families of formulas, small enough to go into a file. */
const isOfFormulas = (family: string): boolean => family.startsWith('KaTeX');

async function asDataUrl(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

const wanted = (rule: CSSFontFaceRule, name: string): string =>
  rule.style.getPropertyValue(name).trim();

/** The `@font-face` rules of the formulas in a picture, each with its font inside. */
export async function fontFacesOf({ shapes }: Picture): Promise<string> {
  const looks = new Set(
    shapes.flatMap((shape) => {
      if (shape.kind !== 'text' || !isOfFormulas(firstFamily(shape.family))) return [];
      const weight = Number(shape.weight) >= 600 ? 'bold' : 'normal';
      return [`${firstFamily(shape.family)} ${weight} ${shape.italic ? 'italic' : 'normal'}`];
    }),
  );
  const faces: string[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = firstFamily(wanted(rule, 'font-family'));
      const weight = /^(bold|[6-9]00)$/.test(wanted(rule, 'font-weight')) ? 'bold' : 'normal';
      const style = wanted(rule, 'font-style') === 'italic' ? 'italic' : 'normal';
      const address = /url\("?([^")]+\.woff2)"?\)/.exec(wanted(rule, 'src'))?.[1];
      if (address === undefined || !looks.has(`${family} ${weight} ${style}`)) continue;
      const source = await asDataUrl(new URL(address, sheet.href ?? location.href).href);
      faces.push(
        `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(${source})}`,
      );
    }
  return faces.join('\n');
}
