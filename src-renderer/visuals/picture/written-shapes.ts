import type { Shape } from './shape.ts';

const isUnseen = (element: Element): boolean =>
  element.closest('.katex-mathml, .visually-hidden') !== null ||
  !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** Zero-width spaces that KaTeX puts in to hold places. */
const isBlank = (text: string): boolean => text.replaceAll('\u200b', '').trim() === '';

/** What is written inside an element: texts, bars of fractions and signs of roots, where they are. */
export function writtenShapes(root: HTMLElement): Shape[] {
  const origin = root.getBoundingClientRect();
  const pen = document.createElement('canvas').getContext('2d');
  return [
    ...textsOf(root, origin, pen),
    ...[...root.querySelectorAll('.frac-line')].map((line) => bar(line, origin)),
    ...[...root.querySelectorAll<SVGSVGElement>('.katex-html svg')].flatMap((svg) =>
      glyph(svg, origin),
    ),
  ];
}

function textsOf(
  root: HTMLElement,
  origin: DOMRect,
  pen: CanvasRenderingContext2D | null,
): Shape[] {
  const shapes: Shape[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const [text, parent] = [node.textContent ?? '', node.parentElement];
    if (!parent || isBlank(text) || isUnseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const style = getComputedStyle(parent);
    const size = Number.parseFloat(style.fontSize);
    const look = {
      family: style.fontFamily,
      size,
      weight: style.fontWeight,
      italic: style.fontStyle === 'italic',
      colour: style.color,
    };
    const backdrop = backdropOf(parent, origin);
    if (backdrop) shapes.push(backdrop);
    shapes.push({
      kind: 'text',
      text: text.replaceAll(/\s+/g, ' ').trim(),
      x: box.left - origin.left,
      y: box.top - origin.top + ascent(pen, look),
      ...look,
    });
  }
  return shapes;
}

/** The ground of a number that stands over lines. */
function backdropOf(element: Element, origin: DOMRect): Shape | undefined {
  const fill = getComputedStyle(element).backgroundColor;
  if (fill === 'transparent' || /^rgba\(.*, 0\)$/.test(fill)) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const corner = `M${left - origin.left} ${top - origin.top}`;
  return { kind: 'path', d: `${corner}h${width}v${height}h${-width}Z`, fill };
}

/** From the top of a line of text to its baseline, in pixels. */
function ascent(
  pen: CanvasRenderingContext2D | null,
  {
    family,
    size,
    weight,
    italic,
  }: Pick<Shape & { kind: 'text' }, 'family' | 'size' | 'weight' | 'italic'>,
): number {
  if (!pen) return 0.8 * size;
  pen.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
  return pen.measureText('x').fontBoundingBoxAscent;
}

function bar(line: Element, origin: DOMRect): Shape {
  const box = line.getBoundingClientRect();
  const [x, y] = [box.left - origin.left, box.bottom - origin.top];
  const style = getComputedStyle(line);
  const thickness = Number.parseFloat(style.borderBottomWidth) || 1;
  return {
    kind: 'path',
    d: `M${x} ${y - thickness / 2}h${box.width}`,
    stroke: style.borderBottomColor,
    width: thickness,
  };
}

function glyph(svg: SVGSVGElement, origin: DOMRect): Shape[] {
  const d = svg.querySelector('path')?.getAttribute('d');
  const frame = (svg.closest('.hide-tail') ?? svg).getBoundingClientRect();
  const viewBox = svg.viewBox.baseVal;
  if (d === null || d === undefined || viewBox.width === 0) return [];
  return [
    {
      kind: 'glyph',
      x: frame.left - origin.left,
      y: frame.top - origin.top,
      width: frame.width,
      height: frame.height,
      viewBox: [viewBox.x, viewBox.y, viewBox.width, viewBox.height],
      d,
      colour: getComputedStyle(svg).color,
    },
  ];
}
