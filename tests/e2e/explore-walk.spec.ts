import type { Page } from '@playwright/test';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const now = (page: Page) => page.locator('tr[aria-current="step"]');
const said = (page: Page) => page.locator('[data-step] [role="status"]');

test('the lecture’s graph by keyboard: forward, back, and the sum at the branch', async ({
  page,
}) => {
  await open(page, '#/explore');
  await said(page).waitFor({ state: 'attached' });
  await page.keyboard.press('Home');
  await expect(said(page)).toContainText('Step 1 of 11');
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText('Step 2 of 11. a is 3.');
  await expect(now(page)).toHaveCount(1);
  for (let step = 3; step <= 8; step++) await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText(
    'Step 8 of 11. From b back to y: upstream 3 times local 1 is 3. So far 3 at y: 3.',
  );
  await page.keyboard.press('End');
  await expect(said(page)).toContainText('So far 3 + 2 at y: 5.');
});

test('the slider scrubs and the buttons step', async ({ page }) => {
  await open(page, '#/explore');
  const slider = page.getByRole('slider', { name: 'Step' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveValue('0');
  await page.getByRole('button', { name: 'Step on' }).click();
  await page.getByRole('button', { name: 'Step on' }).click();
  await expect(slider).toHaveValue('2');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 3 of 11');
  // The button that was clicked has the focus, and arrows still step.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveValue('1');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(slider).toHaveValue('3', { timeout: 5000 });
});

test('an input dragged by keyboard moves every number, and the wiggle measures', async ({
  page,
}) => {
  await open(page, '#/explore');
  const row = page
    .getByRole('table', { name: 'Every number on the graph' })
    .getByRole('row')
    .nth(2)
    .getByRole('cell');
  await expect(row).toHaveText(['2', '5']);
  await page.getByRole('slider', { name: 'Drag y' }).focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await expect(row).toHaveText(['3', '7']);
  await page.getByRole('radio', { name: 'y', exact: true }).check();
  const wiggle = page.getByRole('region', { name: 'Wiggle an input' });
  await expect(wiggle).toContainText('7 × 0.1 = 0.7');
  await expect(wiggle).toContainText('12.71 − 12 = 0.71');
  await expect(wiggle).toContainText('0.01');
});
