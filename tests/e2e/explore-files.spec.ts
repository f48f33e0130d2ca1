import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { traceVectors } from '../../src-main/calculus/vector-graph/trace-vectors.ts';
import { formatNumber } from '../../src-renderer/i18n/format.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a graph' }).press('Enter'),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
}

const result = (page: Page) => page.locator('figure .result');

test('the graph as SVG with its numbers and fonts, and as PNG', async ({ page }) => {
  await open(page, '#/explore');
  await result(page).waitFor();
  const { name, bytes } = await saved(page, 'Picture as SVG');
  const svg = bytes.toString();
  expect(name).toBe('nabla-f.svg');
  // The app's own pages parse no markup from text.
  const blank = await page.context().newPage();
  const isWellFormed = await blank.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
    svg,
  );
  await blank.close();
  expect(isWellFormed).toBe(true);
  expect(svg.match(/<circle/g)).toHaveLength(3);
  const texts = [...svg.matchAll(/>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(texts).toEqual(expect.arrayContaining(['x', 'y', 'z', '+', '×', '6', '5']));
  expect(svg).toContain('<title>f = (x+y)*max(y,z)</title>');
  expect(/@font-face\{font-family:KaTeX_Math[^}]*data:font\/woff2;base64,/.test(svg)).toBe(true);

  const png = await saved(page, 'Picture as PNG');
  expect(png.name).toBe('nabla-f.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('a picture of vectors has the shape of every node, and numbers where they are single', async ({
  page,
}) => {
  await open(page, '#/explore');
  await page.getByRole('button', { name: 'h = relu(W_1 x + b_1)' }).click();
  await page.locator('.stage button').first().waitFor();
  const { name, bytes } = await saved(page, 'Picture as SVG');
  expect(name).toBe('nabla-J.svg');
  const { nodes } = traceVectors('h = relu(W_1 x + b_1); z = W_2 h + b_2; J = ‖z − y‖^2', {
    ...{
      W_1: [
        [1, -1],
        [0.5, 1],
        [-1, 0.5],
      ],
      x: [1, 2],
      b_1: [0.5, -1, 0],
    },
    ...{
      W_2: [
        [1, 0.5, -1],
        [0, 1, 1],
      ],
      b_2: [0, -0.5],
      y: [1, 1],
    },
  });
  const written = nodes.flatMap(({ rows, columns, value, upstream }) =>
    typeof value === 'number'
      ? [formatNumber(value), formatNumber(upstream as number)]
      : [`${rows}×${columns}`, `${rows}×${columns}`],
  );
  // Names are formulas; what flows stands in the font of the page.
  const texts = bytes.toString().matchAll(/<text[^>]*family="&quot;Pretendard[^>]*>([^<]*)</g);
  const shown = [...texts].map(([, text]) => text!);
  expect(shown.toSorted()).toEqual(written.toSorted());
});

test('a graph is saved, changed and opened again; a bad file changes nothing', async ({ page }) => {
  await open(page, '#/explore');
  await page.getByRole('textbox', { name: 'y =' }).fill('3');
  await expect(result(page)).toContainText('= 12');
  const { name, bytes } = await saved(page, 'Save the graph');
  expect(name).toBe('nabla-f.nabla-graph.json');
  await page.getByRole('button', { name: 'f = x*y + x*z' }).click();
  await expect(result(page)).toContainText('= 4');

  await choose(page, 'holiday.json', Buffer.from('{"kind":"photo"}'));
  await expect(page.getByText('“holiday.json” was not opened.')).toBeVisible();
  await expect(result(page)).toContainText('= 4');
  await choose(page, name, bytes);
  await expect(result(page)).toContainText('= 12');
  await expect(page.getByText('was not opened')).toBeHidden();
});

test('a file of numbers opened from vectors is at its step, and the focus stays', async ({
  page,
}) => {
  await open(page, '#/explore');
  await page.getByRole('button', { name: 's = u^T f(W x + b)' }).click();
  await page.locator('.stage button').first().waitFor();
  const file = {
    ...{ kind: 'nabla-graph', version: 1, expression: 'f = x*y', ties: 'half', step: 1 },
    inputs: [
      { name: 'x', value: '3' },
      { name: 'y', value: '4' },
    ],
  };
  await choose(page, 'product.nabla-graph.json', Buffer.from(JSON.stringify(file)));
  await expect(result(page)).toContainText('= 12');
  await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open a graph' })).toBeFocused();
  await expect(page.getByText('product.nabla-graph.json is open.')).toBeAttached();
});
