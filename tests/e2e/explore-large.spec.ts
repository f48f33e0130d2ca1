import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const terms = Array.from({ length: 40 }, (_, k) => `tanh(${(k + 1) / 10}*x+y)`);

test('a graph of 200 nodes: every row has its name, formulas come when they are near', async ({
  page,
}) => {
  await open(page, '#/explore');
  await page.getByRole('textbox', { name: 'Expression' }).fill(`f = ${terms.join('+')}`);
  const rows = page
    .getByRole('table', { name: 'Every number on the graph' })
    .locator('tbody')
    .getByRole('row');
  await expect(rows).toHaveCount(201);
  await expect(rows.last()).toContainText('f =');
  await expect(rows.last().locator('.katex')).toHaveCount(0);
  await rows.last().scrollIntoViewIfNeeded();
  await expect(rows.last().locator('.katex')).not.toHaveCount(0);
});

test('its inputs stand beside each use, with their value; the gradient stands once', async ({
  page,
}) => {
  await open(page, '#/explore');
  await page.getByRole('textbox', { name: 'Expression' }).fill(`f = ${terms.join('+')}`);
  await page.getByRole('textbox', { name: 'x =' }).fill('7');
  await expect(page.locator('.stage .again').first()).toBeVisible();
  await expect(page.locator('.stage .slot').filter({ hasText: /^\s*7\s*$/ })).not.toHaveCount(1);
});
