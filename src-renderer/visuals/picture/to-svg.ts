import type { Picture, Shape } from './shape.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML knows no control characters, not even escaped ones. */
const escape = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\n\r\t]|[\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign]!);

const number = (value: number): string => String(Number(value.toFixed(2)));

function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escape(value!)}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function drawn(shape: Shape): string {
  switch (shape.kind) {
    case 'circle':
      return tag('circle', {
        cx: shape.x,
        cy: shape.y,
        r: shape.radius,
        fill: shape.fill,
        stroke: shape.stroke,
        'stroke-width': shape.width,
      });
    case 'path':
      return tag('path', {
        d: shape.d,
        fill: shape.fill ?? 'none',
        stroke: shape.stroke,
        'stroke-width': shape.width,
      });
    case 'text':
      return tag(
        'text',
        {
          x: shape.x,
          y: shape.y,
          'font-family': shape.family,
          'font-size': shape.size,
          'font-weight': shape.weight === '400' ? undefined : shape.weight,
          'font-style': shape.italic ? 'italic' : undefined,
          fill: shape.colour,
        },
        escape(shape.text),
      );
    case 'glyph':
      return tag(
        'svg',
        {
          x: shape.x,
          y: shape.y,
          width: shape.width,
          height: shape.height,
          viewBox: shape.viewBox.join(' '),
          preserveAspectRatio: 'xMinYMin slice',
        },
        tag('path', { d: shape.d, fill: shape.colour }),
      );
  }
}

/**
 * A picture as an SVG file of its own.
 *
 * @param fontFaces `@font-face` rules with their fonts inside, so that formulas look the same anywhere
 */
export function toSvg(picture: Picture, fontFaces = ''): string {
  const { width, height, background, title, shapes } = picture;
  const parts = [
    tag('title', {}, escape(title)),
    ...(fontFaces === '' ? [] : [tag('style', {}, escape(fontFaces))]),
    tag('rect', { width, height, fill: background }),
    ...shapes.map(drawn),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.ceil(width),
    height: Math.ceil(height),
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
  };
  const content = `\n${parts.join('\n')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', attributes, content)}\n`;
}
