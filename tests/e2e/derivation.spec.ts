import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { answerField, open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

/** A finished line, counted from 1, with what was said about it. */
const line = (page: Page, number: number) =>
  page.getByRole('listitem').filter({
    has: page.getByRole('button', {
      name: new RegExp(`^(Edit line ${number}|${number}번째 줄 고치기)$`),
    }),
  });
const standing = (page: Page, number: number) => line(page, number).locator('[data-standing]');
const mathField = (page: Page) => page.locator('math-field');
const latex = (page: Page): Promise<string> =>
  mathField(page).evaluate((field) => (field as HTMLElement & { value: string }).value);

async function writeFormulas(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^(Formula|수식)$/ }).check();
  await mathField(page).waitFor();
  await expect(mathField(page)).toBeFocused();
}

const languages = [
  { locale: 'en-US', slip: 'The two factors are in the wrong order.', right: 'Next exercise' },
  { locale: 'ko-KR', slip: '순서', right: '다음 문제' },
];

for (const { locale, slip, right } of languages)
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('∂s/∂W line by line: a slip in line two is found, explained and mended, by keyboard', async ({
      page,
    }) => {
      await open(page, '#/exercise/ds-dw/0');
      await expect(answerField(page)).toBeFocused();
      await page.keyboard.type("let δ = u ∘ f'(z)");
      await page.keyboard.press('Shift+Enter');
      await expect(standing(page, 1)).toHaveAttribute('data-standing', 'definition');
      await page.keyboard.type('x δ^T');
      await page.keyboard.press('Shift+Enter');
      await expect(standing(page, 2)).toHaveAttribute('data-standing', 'slip');
      await expect(standing(page, 2)).toContainText(slip);
      await page.keyboard.type("(u ∘ f'(z)) x^T");

      await page.keyboard.press('ArrowUp');
      await expect(answerField(page)).toHaveValue('x δ^T');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('δ x^T');
      await page.keyboard.press('ArrowDown');
      await expect(standing(page, 2)).toHaveAttribute('data-standing', 'right');
      await page.keyboard.press('Enter');
      await expect(verdict(page, 'right')).toBeVisible();
      await expect(page.getByRole('link', { name: right })).toBeFocused();
    });
  });

test('a checked derivation brings the first wrong line into the field, with the reason under it', async ({
  page,
}) => {
  await open(page, '#/exercise/ds-dw/0');
  for (const text of ["let δ = u ∘ f'(z)", 'x δ^T', 'x δ^T']) {
    await page.keyboard.type(text);
    if (text !== 'x δ^T' || (await line(page, 2).count()) === 0)
      await page.keyboard.press('Shift+Enter');
  }
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'not-yet')).toContainText('Line 2');
  await expect(page.getByRole('textbox', { name: 'Your answer, line 2' })).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
});

test('a line under way counts as no attempt, and is there after a restart', async ({ nabla }) => {
  await open(nabla.page, '#/exercise/ds-dw/0');
  await nabla.page.keyboard.type('u x^T');
  await nabla.page.keyboard.press('Shift+Enter');
  await expect(standing(nabla.page, 1)).toHaveAttribute('data-standing', 'slip');
  await expect(nabla.page.getByText(/\d attempt/)).toHaveCount(0);
  await nabla.page.keyboard.type('z x^T');
  await nabla.page.waitForTimeout(900);
  const page = await nabla.restart();
  await open(page, '#/exercise/ds-dw/0');
  await expect(standing(page, 1)).toHaveAttribute('data-standing', 'slip');
  await expect(answerField(page)).toHaveValue('z x^T');
});

test('a shape that does not fit is marked before anything is sent', async ({ page }) => {
  await open(page, '#/exercise/ds-dw/0');
  await page.keyboard.type('x + (u ∘ W z)');
  await expect(page.locator('.reading mark')).toHaveText('W z');
  await expect(page.locator('[data-tone]')).toHaveCount(0);
});

test('the math field writes the same answer: typed, from the palette, and checked', async ({
  page,
}) => {
  await open(page, '#/exercise/ds-dw/0');
  await writeFormulas(page);
  await page.keyboard.type("(u.*f'(z))x^T");
  await expect
    .poll(() => latex(page))
    .toBe('\\left(u\\circ f^{\\prime}\\left(z\\right)\\right)x^{\\top}');
  await expect(page.locator('.reading math').first()).toBeAttached();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toBeVisible();
});

test('the palette puts its symbols into the math field', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await writeFormulas(page);
  const palette = page.getByRole('group', { name: 'Symbols of this exercise' });
  await palette.locator('[title="u"]').click();
  await palette.locator('[title="^T"]').click();
  await palette.locator('[title="diag()"]').click();
  await page.keyboard.type("f'(z)");
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toBeVisible();
});

test('what is written in one field is there in the other, and the choice is remembered', async ({
  page,
}) => {
  await open(page, '#/exercise/ds-dw/0');
  await page.keyboard.type("let δ = u ∘ f'(z)");
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('δ x^T');
  await page.getByRole('radio', { name: 'Formula' }).check();
  await expect.poll(() => latex(page)).toMatch(/delta.*top/);
  await page.getByRole('radio', { name: 'Text' }).check();
  await expect(answerField(page)).toHaveValue('δ xᵀ');
  await page.getByRole('radio', { name: 'Formula' }).check();
  await open(page, '#/exercise/ds-db/0');
  await expect(mathField(page)).toBeVisible();
});

test('line by line in the math field, by keyboard', async ({ page }) => {
  await open(page, '#/exercise/ds-dw/0');
  await writeFormulas(page);
  await page.keyboard.type("delta=u.*f'(z)");
  await page.keyboard.press('Shift+Enter');
  await expect(standing(page, 1)).toHaveAttribute('data-standing', 'definition');
  await page.keyboard.type('deltax^T');
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toBeVisible();
});

test('Enter while Hangul is composed sends nothing from the math field', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await writeFormulas(page);
  await page.keyboard.type('u');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 });
  await mathField(page).dispatchEvent('keydown', {
    key: 'Enter',
    isComposing: true,
    bubbles: true,
  });
  await expect(page.locator('[data-tone]')).toHaveCount(0);
  await session.send('Input.insertText', { text: '한' });
  await expect.poll(() => latex(page)).toMatch(/u.*한/);
});

test('letters that are typed into the math field are no shortcuts', async ({ page }) => {
  await open(page, '#/exercise/ds-du/0');
  await writeFormulas(page);
  await page.keyboard.type('h');
  await expect(page.getByText('Hint 1 of')).toHaveCount(0);
  await expect.poll(() => latex(page)).toBe('h');
});

test('train with your gradient: two curves and the gradient check', async ({ page }) => {
  await open(page, '#/exercise/ds-dw/0');
  await page.keyboard.type('u x^T');
  await page.keyboard.press('Enter');
  await verdict(page, 'not-yet').waitFor();
  await page.getByRole('button', { name: 'Train with your gradient' }).press('Enter');
  await expect(page.getByRole('img', { name: /True gradient.*Your gradient/ })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Trained with your gradient' }).locator('tbody tr');
  await expect(rows).toHaveCount(6);
  const [slope, engine, yours] = await rows.first().getByRole('cell').allTextContents();
  expect(slope).toBe(engine);
  expect(yours).not.toBe(engine);
  expect(await violationsOn(page)).toEqual([]);
});

test('a formula of the wrong shape trains nothing and says why', async ({ page }) => {
  await open(page, '#/exercise/ds-dw/0');
  await page.keyboard.type("x (u ∘ f'(z))^T");
  await page.keyboard.press('Enter');
  await verdict(page, 'not-yet').waitFor();
  await page.getByRole('button', { name: 'Train with your gradient' }).click();
  await expect(page.getByText('Nothing can be trained with this')).toBeVisible();
});

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`lines with what was said about them are accessible: ${JSON.stringify(media)}`, async ({
    page,
  }) => {
    await page.emulateMedia(media);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.reload();
      await open(page, '#/exercise/ds-dw/0');
      await answerField(page).fill('u x^T');
      await page.keyboard.press('Shift+Enter');
      await expect(standing(page, 1)).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    }
  });
