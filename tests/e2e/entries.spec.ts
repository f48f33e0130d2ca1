import { answerField, open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

for (const locale of ['en-US', 'ko-KR'])
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('∂s/∂W_{ij} in entries, by keyboard, in text', async ({ page }) => {
      await open(page, '#/exercise/entry-score-weight/0');
      await expect(answerField(page)).toBeFocused();
      await page.keyboard.type("δ_i = u_i f'(z_i)");
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('δ_i x_j');
      await page.keyboard.press('Enter');
      await expect(verdict(page, 'right')).toBeVisible();
    });

    test('∂p_i/∂z_j in the math field: a space and a bracket leave the index', async ({ page }) => {
      await open(page, '#/exercise/entry-softmax/0');
      await page.getByRole('radio', { name: /^(Formula|수식)$/ }).check();
      await expect(page.locator('math-field')).toBeFocused();
      await page.keyboard.type('p_i(delta_ij -p_j )');
      await page.keyboard.press('Enter');
      await expect(verdict(page, 'right')).toBeVisible();
    });
  });
