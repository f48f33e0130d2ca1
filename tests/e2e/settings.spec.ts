import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test('the language switches at once, everywhere, and stays', async ({ nabla }) => {
  let { page } = nabla;
  await open(page, '#/settings');
  await page.getByRole('radio', { name: '한국어' }).check();
  await expect(page.getByRole('heading', { level: 1, name: '설정' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('navigation')).toContainText('실험실');
  await expect(page).toHaveTitle('설정 · Nabla');
  page = await nabla.restart();
  await expect(page.getByRole('heading', { level: 1, name: '과정' })).toBeVisible();
});

test('Korean wraps between words', async ({ page }) => {
  await open(page, '#/settings');
  await page.getByRole('radio', { name: '한국어' }).check();
  await open(page, '#/course');
  await expect(page.locator('h2').first()).toHaveCSS('word-break', 'keep-all');
});

test('the theme follows the system until one is chosen', async ({ page }) => {
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'light');
  await open(page, '#/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('the path of the profile is there to copy', async ({ page, profileFolder }) => {
  await open(page, '#/settings');
  await expect(page.getByRole('main').locator('code').first()).toContainText(profileFolder);
});

test.describe('a host that goes away', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ });

  test('is told calmly, with what is safe, and the page goes on when it is back', async ({
    page,
    context,
  }) => {
    await open(page, '#/exercise/ds-db/0');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('textbox').fill('u');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText('Everything that was saved is safe.', { exact: false }),
    ).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveValue('u');
    await context.setOffline(false);
    await page.getByRole('textbox').press('Enter');
    await expect(page.locator('[data-tone="not-yet"]')).toBeVisible();
    await expect(page.getByText('The connection to Nabla’s core is gone.')).toBeHidden();
  });
});
