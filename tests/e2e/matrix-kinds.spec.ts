import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const field = (page: Page, id: string) => page.locator(`main input[data-blank="${id}"]`);
const next = (page: Page) => page.getByRole('link', { name: 'Next exercise' });

test('shapes: by keyboard, a transposed one told, then right', async ({ page }) => {
  await open(page, '#/exercise/shapes-of-a-layer/0');
  await expect(field(page, 'z')).toBeFocused();
  for (const shape of ['n x 1', 'n', 'scalar', 'n', 'd x n']) {
    await page.keyboard.type(shape);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('[data-code="right-shape"]')).toHaveCount(4);
  await expect(page.locator('[data-code="transposed"]')).toBeVisible();
  await expect(field(page, 'ds/dW')).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
  await field(page, 'ds/dW').fill('n x d');
  await page.keyboard.press('Enter');
  await expect(next(page)).toBeVisible();
});

test('jacobian: arrows move in the grid, entries and structure are marked', async ({ page }) => {
  await open(page, '#/exercise/jacobian-entries-elementwise/0');
  await expect(field(page, '1.1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(field(page, '2.1')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(field(page, '2.2')).toBeFocused();
  for (const row of [1, 2, 3])
    for (const column of [1, 2, 3])
      await field(page, `${row}.${column}`).fill(row === column ? `f'(z_${row})` : '0');
  await field(page, '1.2').fill("f'(z_2)");
  await page.getByRole('radio', { name: /^Dense/ }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('[data-code="should-be-zero"]')).toBeVisible();
  await expect(page.locator('[data-code="structure-too-wide"]')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await field(page, '1.2').fill('0');
  await page.getByRole('radio', { name: /^Diagonal/ }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(next(page)).toBeVisible();
});

test('find the slip: the wrong line found, then mended', async ({ page }) => {
  await open(page, '#/exercise/slip-in-ds-dw/0');
  await page.getByRole('radio', { name: /^Line 3/ }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('[data-code="carried-forward"]')).toBeVisible();
  await page.getByRole('radio', { name: /^Line 2/ }).check();
  await page.keyboard.press('Enter');
  await expect(field(page, 'mend')).toBeFocused();
  await page.keyboard.type('u ∘ f(z)');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-code="activation-derivative-forgotten"]')).toBeVisible();
  await expect(page.locator('[data-code="activation-for-derivative"]')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await field(page, 'mend').fill("u ∘ f'(z)");
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-code="mended"]')).toBeVisible();
  await expect(next(page)).toBeVisible();
});

for (const { locale, formula, text } of [
  { locale: 'en-US', formula: 'Formula', text: 'Text' },
  { locale: 'ko-KR', formula: '수식', text: '텍스트' },
])
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('find the slip: the mend is typed as a formula, is typeset while it is typed, and is right', async ({
      page,
    }) => {
      await open(page, '#/exercise/slip-in-ds-dw/0');
      await page.getByRole('radio').nth(1).check();
      await page.getByRole('radio', { name: formula, exact: true }).check();
      const mathField = page.locator('math-field');
      await mathField.waitFor();
      await mathField.focus();
      await page.keyboard.type("u.*f'(z)");
      await expect(page.locator('.reading .formula').first()).toBeVisible();
      await page.getByRole('radio', { name: text, exact: true }).check();
      await expect(field(page, 'mend')).toHaveValue('u ∘ f′(z)');
      await field(page, 'mend').press('Enter');
      await expect(page.locator('[data-code="mended"]')).toBeVisible();
    });
  });
