import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const expression = (page: Page) => page.getByRole('textbox', { name: /^(Expression|식)$/ });
const said = (page: Page) => page.locator('[data-step] [role="status"]');
const nodeRow = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'Every number on the graph' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell');

/** By keyboard alone: type, read the shapes, change a vector, step, unfold, wiggle. */
test('the lecture’s score from its formula', async ({ page }) => {
  await open(page, '#/explore');
  await expression(page).fill('s = u^T f(W x + b)');
  await expect(nodeRow(page, 'W').first()).toHaveText('2×3');
  await page.getByRole('textbox', { name: 'W =' }).fill('[[1, 0, 2], [0, 1, −1]]');
  await page.getByRole('textbox', { name: 'x =' }).fill('[1, 2, 0]');
  await page.getByRole('textbox', { name: 'b =' }).fill('[−1, −2]');
  await page.getByRole('textbox', { name: 'u =' }).fill('[3, −1]');
  await expect(nodeRow(page, 'x')).toHaveText(['3×1', '[1, 2, 0]', '[3, −1, 7]']);
  await expect(nodeRow(page, 'W')).toHaveText([
    '2×3',
    '[[1, 0, 2], [0, 1, −1]]',
    '[[3, 6, 0], [−1, −2, 0]]',
  ]);

  await page.getByRole('slider', { name: 'Step' }).focus();
  await page.keyboard.press('Home');
  await expect(said(page)).toContainText('Step 1 of 13');
  for (let step = 2; step <= 9; step++) await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText('diag(f');
  await page.keyboard.press('End');
  await expect(said(page)).toContainText('Wᵀ');

  const shape = page.getByRole('button', { name: 'Numbers of x, 3×1' });
  await shape.focus();
  await page.keyboard.press('Enter');
  await expect(shape).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('table', { name: 'Gradient with respect to x' })).toHaveText(
    /3.*−1.*7/s,
  );

  await page.getByRole('button', { name: 'Fold x' }).press('Enter');
  await expect(shape).toBeFocused();

  await page.getByRole('radio', { name: 'x', exact: true }).check();
  await page.getByRole('combobox', { name: 'Row' }).selectOption('3');
  await expect(page.getByText('7 × 0.1 = 0.7')).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Drag x[3, 1]' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(nodeRow(page, 'x').nth(1)).toHaveText('[1, 2, 0.1]');
});

test('what does not fit is said with its spaces, and the last graph stays', async ({ page }) => {
  await open(page, '#/explore');
  await page.getByRole('button', { name: 's = u^T f(W x + b)' }).click();
  await expect(nodeRow(page, 'b').first()).toHaveText('2×1');
  await page.getByRole('textbox', { name: 'x =' }).fill('[1, 2]');
  await expect(page.getByText('no matrix product')).toBeVisible();
  await page.getByRole('textbox', { name: 'x =' }).fill('[1, 2');
  await expect(page.getByText('“[1, 2” is not a number')).toBeVisible();
  await expect(nodeRow(page, 'b').first()).toHaveText('2×1');
  await expression(page).fill('f = x*y');
  await expect(page.getByRole('textbox', { name: 'y =' })).toHaveValue('1');
});

for (const [name, prepare] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)
  test(`no violation of WCAG with vectors in Korean, ${name}`, async ({ page }) => {
    await page.emulateMedia(prepare);
    await open(page, '#/settings');
    await page.getByRole('radio', { name: '한국어' }).check();
    await open(page, '#/explore');
    await page.getByRole('button', { name: /softmax/ }).click();
    await page.locator('.stage button').nth(2).click();
    await page.locator('.stage button').nth(7).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'x =' }).fill('[1');
    await page.getByText('같은 행렬로 쓰세요').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await violationsOn(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  });
