import { answerField, open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test('a wrong answer gets its reason and numbers to redo it with; a right one gets why', async ({
  page,
}) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).fill('u');
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'not-yet').locator('[data-code]').first()).not.toBeEmpty();
  await expect(
    page.getByRole('heading', { name: 'At these numbers the two differ' }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Yours' })).toBeVisible();
  await answerField(page).fill("u ∘ f'(z)");
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right').locator('[data-code]').first()).not.toBeEmpty();
  await expect(page.getByText('2 attempts')).toBeVisible();
});

test('an answer that cannot be read shows its place and counts as no attempt', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).fill("u ∘ (f'(z)");
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'unreadable')).toBeVisible();
  await expect(page.locator('[role=status] mark')).toBeVisible();
  await expect(page.getByText(/\d attempts?/)).toHaveCount(0);
});

test('what is typed is typeset while it is typed', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).pressSequentially("u ∘ f'(z)");
  await expect(page.locator('.reading .katex').first()).toBeVisible();
  await expect(page.locator('.reading math').first()).toContainText('u');
});

test('the palette types into the answer where the caret is', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).fill('z');
  await page.keyboard.press('Home');
  await page
    .getByRole('group', { name: 'Symbols of this exercise' })
    .locator('[title="u"]')
    .click();
  await expect(answerField(page)).toBeFocused();
  await expect(answerField(page)).toHaveValue(/^u ?z$/);
});

test('nothing above the feedback moves when it appears', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).fill('u');
  await page.locator('.reading .katex').first().waitFor();
  const places = () =>
    page
      .locator('h1, .givens, main input, .reading, aside')
      .evaluateAll((elements) =>
        elements.map((element) => Math.round(element.getBoundingClientRect().top)),
      );
  const before = await places();
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'not-yet')).toBeVisible();
  expect(await places()).toEqual(before);
});

test('what was typed is there after going away and after a restart', async ({ nabla }) => {
  let { page } = nabla;
  await open(page, '#/exercise/ds-dw/0');
  await answerField(page).fill('u ∘');
  await open(page, '#/progress');
  await open(page, '#/exercise/ds-dw/0');
  await expect(answerField(page)).toHaveValue('u ∘');
  page = await nabla.restart();
  await open(page, '#/exercise/ds-dw/0');
  await expect(answerField(page)).toHaveValue('u ∘');
});

test('a fresh variant has other numbers, and its address can be gone back from', async ({
  page,
}) => {
  await open(page, '#/exercise/lecture-graph/0');
  const given = page.locator('.at');
  const numbers = (await given.textContent()) ?? '';
  await page.getByRole('link', { name: 'A fresh variant' }).click();
  await expect(page.getByText('Variant 1', { exact: true })).toBeVisible();
  await expect(given).not.toHaveText(numbers);
  await page.goBack();
  await expect(given).toHaveText(numbers);
});

test('the worked solution comes when it is asked for', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the worked solution' }).click();
  await expect(page.getByRole('heading', { name: 'Worked solution' })).toBeFocused();
  await expect(page.locator('#solution + ol .katex').first()).toBeVisible();
});

test('solving moves the course on', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).fill("u ∘ f'(z)");
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toBeVisible();
  await open(page, '#/course');
  const solved = page.locator('[data-exercise="ds-db"]');
  await page.locator('details', { has: solved }).locator('summary').click();
  await expect(solved).toBeVisible();
  await expect(solved).toContainText('solved');
  await open(page, '#/progress');
  await expect(
    page.getByRole('list', { name: 'Recent attempts' }).getByRole('listitem'),
  ).toHaveCount(1);
});
