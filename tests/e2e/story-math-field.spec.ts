import { open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test('a gradient is written in the math field, refused with its reason, mended and accepted', async ({
  nabla,
}) => {
  const { page } = nabla;
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await open(page, '#/exercise/ds-db/0');
  await page.getByRole('radio', { name: /^(Formula|수식)$/ }).check();
  await expect(page.locator('math-field')).toBeFocused();

  await page.keyboard.type('u');
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'not-yet')).toBeVisible();

  await page.keyboard.type(".*f'(z)");
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toBeVisible();
  expect(complaints).toEqual([]);
});
