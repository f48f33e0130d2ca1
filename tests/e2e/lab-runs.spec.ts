import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const lab = '#/lab';
const longest = { timeout: 90_000 };
test.setTimeout(180_000);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shown = (page: Page) => page.locator('section.figures');
const row = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: button(page, `Show run ${number}`) });

async function setEpochs(page: Page, epochs: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Epochs' });
  if (!(await field.isVisible())) await page.locator('summary', { hasText: 'Run' }).last().click();
  await field.fill(String(epochs));
}

test('two runs side by side: one is paused and goes on, the other trains meanwhile', async ({
  page,
}) => {
  await open(page, lab);
  await setEpochs(page, 900);
  await button(page, 'Train').click();
  await expect(row(page, 1)).toContainText('training');
  await setEpochs(page, 1000);
  await button(page, 'Train').click();
  await expect(row(page, 2)).toContainText('training');
  await expect(row(page, 1)).toContainText('training');

  await button(page, 'Pause run 1').click();
  await expect(row(page, 1)).toContainText('paused');
  await button(page, 'Show run 1').click();
  await expect(shown(page).getByText('It goes on with the same numbers')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await shown(page).getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(row(page, 1)).toContainText('training');
  await button(page, 'Cancel run 2').click();
  await expect(row(page, 2)).toContainText('cancelled');
});

test('what was training when the app was killed is offered, and goes on', async ({ nabla }) => {
  await open(nabla.page, lab);
  await setEpochs(nabla.page, 1000);
  await button(nabla.page, 'Train').click();
  await expect(row(nabla.page, 1)).toContainText('%', longest);
  const page = await nabla.killAndRestart();
  await open(page, lab);
  await expect(page.getByText('One run was interrupted when Nabla was closed')).toBeVisible();
  await expect(row(page, 1)).toContainText('interrupted');
  expect(await violationsOn(page)).toEqual([]);
  await button(page, 'Go on with it').click();
  await expect(row(page, 1)).toContainText('training');
  await expect(button(page, 'Go on with it')).toHaveCount(0);
});

test('a sweep by keyboard: three rates, a table of what came of them, the best one marked', async ({
  page,
}) => {
  await open(page, lab);
  const summary = page.locator('summary', { hasText: 'Try several values' });
  await summary.press('Enter');
  const choice = page.getByRole('combobox', { name: 'Choice' });
  await choice.selectOption('optimizer.rate');
  const values = page.getByRole('textbox', { name: 'Values' });
  await values.fill('0.003, fast');
  await expect(page.getByText('At least two and at most 24')).toBeVisible();
  await values.fill('0.00001, 0.003, 0.01');
  await values.press('Enter');

  const table = page.getByRole('region', { name: 'The runs that were started together' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByText('F1 over 3 finished runs')).toBeVisible(longest);
  await expect(table.getByRole('row', { name: /best/ })).toHaveCount(1);
  await expect(table.getByRole('row', { name: /best/ })).not.toContainText('0.00001');
  expect(await violationsOn(page)).toEqual([]);
});

test('a run gets a name by keyboard, and keeps it', async ({ page }) => {
  await open(page, lab);
  await setEpochs(page, 1);
  await button(page, 'Train').click();
  await expect(row(page, 1)).toContainText('finished', longest);
  await button(page, 'Name run 1').press('Enter');
  const name = page.getByRole('textbox', { name: 'A name for run 1' });
  await expect(name).toBeFocused();
  await page.keyboard.type('first try');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Name run 1')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Run 1 · first try' })).toBeVisible();
  await page.reload();
  await expect(row(page, 1)).toContainText('first try');
});
