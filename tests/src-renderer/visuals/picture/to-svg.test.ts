import { expect, it } from 'vitest';
import type { Picture } from '../../../../src-renderer/visuals/picture/shape.ts';
import { toSvg } from '../../../../src-renderer/visuals/picture/to-svg.ts';

const text = {
  kind: 'text',
  x: 1,
  y: 2,
  family: '"KaTeX_Math", serif',
  size: 16,
  weight: '400',
  italic: true,
  colour: '#111',
} as const;
const picture = (shapes: Picture['shapes'], title = 'f = x*y'): Picture => ({
  width: 100.4,
  height: 50,
  background: '#fff',
  title,
  shapes,
});

it('is a file of its own, with its size, its title and its background', () => {
  const svg = toSvg(picture([]));
  expect(svg).toMatch(/^<\?xml[^>]*\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('width="101" height="50" viewBox="0 0 100.4 50"');
  expect(svg).toContain('<title>f = x*y</title>');
  expect(svg).toContain('<rect width="100.4" height="50" fill="#fff"/>');
});

it('writes each shape with what belongs to it', () => {
  const svg = toSvg(
    picture([
      { kind: 'circle', x: 5, y: 6, radius: 24, fill: '#eee', stroke: '#222', width: 1.5 },
      { kind: 'path', d: 'M0 0L10 10', stroke: '#333', width: 2 },
      { ...text, text: 'x' },
      {
        kind: 'glyph',
        x: 0,
        y: 0,
        width: 9,
        height: 8,
        viewBox: [0, 0, 400, 10],
        d: 'M1 1',
        colour: '#444',
      },
    ]),
  );
  expect(svg).toContain(
    '<circle cx="5" cy="6" r="24" fill="#eee" stroke="#222" stroke-width="1.5"/>',
  );
  expect(svg).toContain('<path d="M0 0L10 10" fill="none" stroke="#333" stroke-width="2"/>');
  expect(svg).toContain(
    'font-family="&quot;KaTeX_Math&quot;, serif" font-size="16" font-style="italic"',
  );
  expect(svg).toMatch(
    /<svg x="0" y="0" [^>]*viewBox="0 0 400 10"[^>]*><path d="M1 1" fill="#444"\/>/,
  );
});

it('what someone typed stays text', () => {
  const svg = toSvg(picture([{ ...text, text: '<script>"&\u0001' }], '</title><x>'));
  expect(svg).toContain('&lt;script&gt;&quot;&amp;</text>');
  expect(svg).toContain('<title>&lt;/title&gt;&lt;x&gt;</title>');
});
