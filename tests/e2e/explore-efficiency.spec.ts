import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test('what gradients cost, by keyboard: three ways, two gradients together, growth', async ({
  page,
}) => {
  await open(page, '#/explore');
  await page.getByRole('button', { name: 's = u*tanh(w*x+b)' }).press('Enter');
  const panel = page.getByRole('region', { name: 'What the gradients cost' });
  await panel.getByRole('button', { name: 'Count and measure' }).press('Enter');
  const ways = panel.getByRole('table', { name: 'All gradients, three ways' });
  await expect(ways.getByRole('row', { name: /^All at once/ })).toContainText('18', {
    timeout: 15_000,
  });
  await expect(ways.getByRole('row', { name: /^One input at a time, forward/ })).toContainText(
    '23',
  );
  const edges = panel.getByRole('table', { name: 'Edges walked back' });
  await expect(edges.getByRole('row', { name: /^Walked twice/ })).toContainText('2');
  await panel.getByRole('combobox', { name: 'First gradient' }).selectOption('x');
  await expect(edges.getByRole('row', { name: /^Walked twice/ })).toContainText('3');
  await expect(panel.getByRole('img', { name: /^Time of a forward/ })).toBeVisible({
    timeout: 30_000,
  });
  expect(await violationsOn(page)).toEqual([]);
});

test('what gradients of vectors cost: products of matrices, apart and together', async ({
  page,
}) => {
  await open(page, '#/explore');
  await page.getByLabel('Expression').fill('s = u^T f(W x + b)');
  const panel = page.getByRole('region', { name: 'What the gradients cost' });
  await expect(page.getByText('f is tanh here')).toBeVisible();
  await panel.getByRole('button', { name: 'Count and measure' }).press('Enter');
  const products = panel.getByRole('table', { name: 'Products on the way back' });
  await expect(products.getByRole('row')).toHaveCount(6, { timeout: 15_000 });
  await expect(products.getByRole('row').last()).toContainText('6');
  const counts = panel.getByRole('table', { name: 'Multiplications' });
  await expect(counts.getByRole('row', { name: /^One after the other/ })).toContainText('14');
  await expect(counts.getByRole('row', { name: /^Both in one walk/ })).toContainText('10');
  await expect(counts.getByRole('row', { name: /^Done twice/ })).toContainText('4');
  await panel.getByRole('combobox', { name: 'Second gradient' }).selectOption('u');
  await expect(counts.getByRole('row', { name: /^Done twice/ })).toContainText('0');
  await expect(panel.getByRole('img', { name: /^Time of a forward/ })).toBeVisible({
    timeout: 30_000,
  });
  expect(await violationsOn(page)).toEqual([]);
});
