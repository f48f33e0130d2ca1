import type { Page } from '@playwright/test';
import { answerField, open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

/** The right entries of f = (x + y) max(y, z) at x = 1, y = 2, z = 0, by blank. */
const lecture: Readonly<Record<string, string>> = {
  'value.a': '3',
  'value.b': '2',
  'value.f': '6',
  'local.a.0': '1',
  'local.a.1': '1',
  'local.b.0': '1',
  'local.b.1': '0',
  'local.f.0': '2',
  'local.f.1': '3',
  'upstream.a': '2',
  'upstream.b': '3',
  'upstream.x': '2',
  'upstream.y': '5',
  'upstream.z': '0',
  'downstream.a.0': '2',
  'downstream.a.1': '2',
  'downstream.b.0': '3',
  'downstream.b.1': '0',
  'downstream.f.0': '2',
  'downstream.f.1': '3',
};

const focusedBlank = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['blank']);

const focused = (page: Page) => page.locator(':focus');

test('a derivation: type, Enter, mend, Enter, and Enter again goes on', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await expect(answerField(page)).toBeFocused();
  await page.keyboard.type('u');
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'not-yet')).toBeVisible();
  await expect(answerField(page)).toBeFocused();
  await page.keyboard.type(" ∘ f'(z)");
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'right')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Next exercise' })).toBeFocused();
  const title = await page.locator('h1').textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).not.toHaveText(title ?? '');
});

test('a graph: Enter leads from blank to blank and checks at the end', async ({ page }) => {
  await open(page, '#/exercise/lecture-graph/0');
  await expect.poll(() => focusedBlank(page)).toBe('value.a');
  for (let left = Object.keys(lecture).length; left > 0; left--) {
    const blank = await focusedBlank(page);
    expect(blank).toBeDefined();
    await page.keyboard.type(lecture[blank!]!);
    await page.keyboard.press('Enter');
  }
  await expect(verdict(page, 'right')).toBeVisible();
});

test('a graph: the drawing shows what is typed in the table, and the other way round', async ({
  page,
}) => {
  await open(page, '#/exercise/lecture-graph/0');
  await page.locator('table [data-blank="value.a"]').fill('3');
  await expect(page.locator('figure [data-blank="value.a"]')).toHaveValue('3');
  await page.locator('figure [data-blank="value.b"]').fill('2');
  await expect(page.locator('table [data-blank="value.b"]')).toHaveValue('2');
});

test('a choice: arrows, Tab and Enter', async ({ page }) => {
  await open(page, '#/exercise/fine-tune-small-similar/0');
  await expect(focused(page)).toHaveRole('radio');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tone]')).toHaveCount(2);
});

test('half a choice is not sent, and what is missing is said', async ({ page }) => {
  await open(page, '#/exercise/fine-tune-small-similar/0');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose an answer and a reason.')).toBeVisible();
  await expect(page.locator('[data-tone]')).toHaveCount(0);
});

test('H asks for a hint, one rung at a time, but not in a text', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  await page.keyboard.type('h');
  await expect(answerField(page)).toHaveValue('h');
  await page.locator('h1').focus();
  await page.keyboard.press('h');
  await expect(page.getByText('Hint 1 of')).toBeVisible();
  await expect(page.getByText('Hint 2 of')).toBeHidden();
  await page.keyboard.press('H');
  await expect(page.getByText('Hint 2 of')).toBeVisible();
});

test('Ctrl+Enter goes on from the middle of a text', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  const title = (await page.locator('h1').textContent()) ?? '';
  await page.keyboard.type('u');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('h1')).not.toHaveText(title);
});

test('? shows the keys, Escape closes them, and the focus is back where it was', async ({
  page,
}) => {
  const link = page.getByRole('link', { name: 'Explore' });
  await link.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('the skip link leads past the rail', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('moving to another page puts the focus on its title and names the window', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Progress' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeFocused();
  await expect(page).toHaveTitle('Progress · Nabla');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Course' })).toBeFocused();
});

test('Enter while Hangul is composed sends nothing', async ({ page }) => {
  await open(page, '#/exercise/ds-db/0');
  const field = answerField(page);
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 });
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(page.locator('[data-tone]')).toHaveCount(0);
  await session.send('Input.insertText', { text: '한' });
  await expect(field).toHaveValue('한');
  await page.keyboard.press('Enter');
  await expect(verdict(page, 'unreadable')).toBeVisible();
});
