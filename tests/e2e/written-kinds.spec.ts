import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

/** The lines of one list, as they stand. */
const lines = (page: Page, list: 'Forward' | 'Backward') =>
  page.getByRole('list', { name: list, exact: true }).locator('[data-node]');
const orderOf = (page: Page, list: 'Forward' | 'Backward') =>
  lines(page, list).evaluateAll((grips) => grips.map((grip) => grip.getAttribute('data-node')));

/** Moves nodes with the keyboard until they stand in an order. */
async function putInOrder(page: Page, list: 'Forward' | 'Backward', wanted: readonly string[]) {
  for (const [place, node] of wanted.entries()) {
    const from = (await orderOf(page, list)).indexOf(node);
    await lines(page, list).nth(from).focus();
    for (let step = from; step > place; step -= 1) await page.keyboard.press('Alt+ArrowUp');
  }
  expect(await orderOf(page, list)).toEqual(wanted);
}

/** What the drawing of a graph says that each operation needs, by their names. */
const formulas = (page: Page) =>
  lines(page, 'Forward').evaluateAll((grips) =>
    grips.map((grip): [string, string] => [
      grip.getAttribute('data-node')!,
      grip.querySelector('annotation')?.textContent ?? '',
    ]),
  );

test('numbers: a vector cell by cell, the slip named, then right', async ({ page }) => {
  await open(page, '#/exercise/sgd-step/0');
  const cells = page.locator('main input[data-blank]');
  await expect(cells.first()).toBeFocused();
  await page.keyboard.type('1.3');
  await page.keyboard.press('Enter');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.type('-2.4');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-code="sign"]').first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await cells.nth(0).fill('7/10');
  await cells.nth(1).fill('-1.6');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-code="right-entry"]')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Next exercise' })).toBeFocused();
});

test('order: by keyboard alone, with the first node that comes too early named', async ({
  page,
}) => {
  await open(page, '#/exercise/order-shared-part/0');
  await expect(lines(page, 'Forward').first()).toBeFocused();
  const named = new Map(await formulas(page));
  const parts = [...named.keys()].filter((node) => node !== 'f');
  const sum = parts.find((node) => named.get(node)!.includes('+'))!;
  const exponential = parts.find((node) => node !== sum)!;

  await putInOrder(page, 'Forward', [exponential, sum, 'f']);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-code="too-early"]').first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await putInOrder(page, 'Forward', [sum, exponential, 'f']);
  await putInOrder(page, 'Backward', ['f', exponential, sum, 'y', 'x']);
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toHaveCount(2);
});

test('order: buttons and dragging move a line, and the graph is numbered with it', async ({
  page,
}) => {
  await open(page, '#/exercise/order-lecture/0');
  const before = await orderOf(page, 'Forward');
  await page
    .getByRole('list', { name: 'Forward' })
    .getByRole('button', { name: /^Move .* down$/ })
    .first()
    .click();
  expect(await orderOf(page, 'Forward')).toEqual([before[1], before[0], before[2]]);
  await lines(page, 'Forward').nth(2).dragTo(lines(page, 'Forward').nth(0));
  expect(await orderOf(page, 'Forward')).toEqual([before[2], before[1], before[0]]);
  await expect(page.locator('figure .place')).toHaveCount(3);
});

test('implement: a loop without end, a slip, and then the right code', async ({ page }) => {
  await open(page, '#/exercise/implement-max/0');
  const editor = page.getByRole('textbox', { name: 'Your code, in TypeScript or JavaScript' });
  await expect(editor).toBeFocused();
  const write = async (code: string) => {
    await editor.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(code);
    await page.keyboard.press('Control+Enter');
  };
  const forward =
    'function forward(x: number[], y: number[]) { return x.map((a, i) => Math.max(a, y[i])); }\n';

  await write('function forward() { while (true) {} }\nfunction backward() {}');
  await expect(page.locator('[data-code="stopped-time"]')).toBeVisible();
  await write('function forward( {');
  await expect(verdict(page, 'unreadable')).toBeVisible();
  await write(
    `${forward}function backward(x, y, upstream) { console.log('h'); return [upstream, upstream]; }`,
  );
  await expect(page.locator('[data-code="max-to-both"]')).toBeVisible();
  await expect(page.locator('[data-code="failing-input"]')).toContainText('should give');
  await expect(page.getByRole('heading', { name: 'What your code printed' })).toBeVisible();
  await expect(page.getByText('2 attempts')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await write(
    `${forward}function backward(x: number[], y: number[], upstream: number[]): number[][] {
  return [upstream.map((u, i) => (x[i] > y[i] ? u : 0)), upstream.map((u, i) => (x[i] > y[i] ? 0 : u))];
}`,
  );
  await expect(verdict(page, 'right')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Next exercise' })).toBeFocused();
});
