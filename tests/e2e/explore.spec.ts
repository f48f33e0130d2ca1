import type { Page } from '@playwright/test';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const cells = (page: Page, row: number) =>
  page
    .getByRole('table', { name: 'Every number on the graph' })
    .getByRole('row')
    .nth(row)
    .getByRole('cell');

test('the lecture’s graph: 2, 5 and 0 come back to x, y and z', async ({ page }) => {
  await open(page, '#/explore');
  for (const [row, value, gradient] of [
    [1, '1', '2'],
    [2, '2', '5'],
    [3, '0', '0'],
  ] as const)
    await expect(cells(page, row)).toHaveText([value, gradient]);
});

test('another input changes every number that depends on it', async ({ page }) => {
  await open(page, '#/explore');
  await page.getByRole('textbox', { name: 'z =' }).fill('4');
  await expect(cells(page, 3)).toHaveText(['4', '3']);
  await expect(cells(page, 2)).toHaveText(['2', '4']);
});

test('an expression that cannot be read says so, and the last graph stays', async ({ page }) => {
  await open(page, '#/explore');
  await cells(page, 1).first().waitFor();
  const field = page.getByRole('textbox', { name: 'Expression' });
  await field.fill('f = (x +');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(cells(page, 1)).toHaveText(['1', '2']);
  await field.fill('f = x * y');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(cells(page, 1)).toHaveText(['1', '2']);
  await expect(cells(page, 2)).toHaveText(['2', '1']);
});

test('shapes in what is said about an expression are typeset', async ({ page }) => {
  await open(page, '#/explore');
  await page.getByRole('textbox', { name: 'Expression' }).fill('s = W^T');
  const problem = page.locator('.expression .error');
  await expect(problem.locator('.katex')).toBeVisible();
  await expect(problem).not.toContainText('$');
});

test('numbers alone are asked for an input, and a squared letter is its letter', async ({
  page,
}) => {
  await open(page, '#/explore');
  const field = page.getByRole('textbox', { name: 'Expression' });
  await field.fill('f = 3*4');
  await expect(page.getByText('there is nothing to differentiate by')).toBeVisible();
  await field.fill('f = x²');
  await page.getByRole('textbox', { name: 'x =' }).fill('3');
  await expect(page.locator('figure .result')).toContainText('= 9');
});
