import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test.setTimeout(120_000);

test('a run says what reaches each layer, and keeps it when the app is started again', async ({
  nabla,
}) => {
  await open(nabla.page, '#/lab');
  await nabla.page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(nabla.page.getByText('Run 1 finished.')).toBeAttached({ timeout: 60_000 });
  const page = await nabla.restart();
  await open(page, '#/lab');
  const layers = page.getByRole('region', { name: 'What reaches each layer' });
  await expect(layers.getByRole('rowheader')).toHaveText([
    'Word vectors',
    'Hidden layer 1',
    'Output',
  ]);
  await expect(layers.getByText(/% of the values are saturated/)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});
