import type { Locator, Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const lab = '#/lab';
const longest = { timeout: 90_000 };
test.setTimeout(180_000);

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
const lossOf = async (page: Page): Promise<number> =>
  Number((await figure(page, 'loss').innerText()).replace('−', '-'));
const focused = (page: Page) => page.locator(':focus');

/** Presses Tab until something has the focus, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}.`);
}

/** Words of the lab in a language, as a learner reads them. */
const languages = {
  en: {
    train: 'Train',
    cancel: 'Cancel',
    epochs: 'Epochs',
    run: 'Run',
    all: 'All types',
    field: /^A sentence for run/,
    cancelled: /was cancelled after/,
    finished: /^Run 2 finished\. Entity F1 is/,
    sentence: 'Laura Bennett moved to Berlin in May 2023 .',
    city: /Berlin \(LOC\)/,
  },
  ko: {
    train: '학습 시작',
    cancel: '취소',
    epochs: '에폭 수',
    run: '실행',
    all: '전체',
    field: /^\d번 실행에 넣을 문장/,
    cancelled: /스텝에서 취소했습니다/,
    finished: /^2번 실행이 끝났습니다\. 개체 F1은/,
    sentence: '김민수는 5월에 부산으로 갔다.',
    city: /부산\S* \(LOC\)/,
  },
} as const;

for (const [language, words] of Object.entries(languages))
  test(`by keyboard alone: train, see the loss fall, cancel, train again, tag a sentence (${language})`, async ({
    page,
  }) => {
    if (language === 'ko') {
      await open(page, '#/settings');
      await page.getByRole('radio', { name: '한국어' }).press('Space');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    }
    await open(page, lab);
    const train = page.getByRole('button', { name: words.train, exact: true });

    await test.step('a long run is started and cancelled', async () => {
      const group = page.locator('summary', { hasText: words.run }).last();
      await tabTo(page, group);
      await page.keyboard.press('Enter');
      const epochs = page.getByRole('textbox', { name: words.epochs });
      await tabTo(page, epochs);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('1000');
      await page.keyboard.press('Enter');
      await expect(figure(page, 'step')).toHaveText(/^\d/, longest);
      // A guess among five classes costs ln 5; what the page shows first may already be far below.
      await expect.poll(() => lossOf(page), longest).toBeLessThan(Math.log(5) / 4);

      await expect(page.locator('section.figures')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(focused(page)).toHaveText(words.cancel);
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.cancelled)).toBeAttached();
      await expect(train).toBeVisible();
    });

    await test.step('the suggested experiment finds entities', async () => {
      const epochs = page.getByRole('textbox', { name: words.epochs });
      await epochs.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('6');
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.finished)).toBeAttached(longest);
      const overall = await page.getByRole('row', { name: words.all }).innerText();
      const [, , f1] = [...overall.matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));
      expect(f1).toBeGreaterThan(70);
    });

    await test.step('a typed sentence is tagged', async () => {
      await tabTo(page, page.getByRole('textbox', { name: words.field }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words.sentence);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: words.city })).toBeAttached();
    });
  });

const trained = async (page: Page, number: number): Promise<void> => {
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText(`Run ${number} finished.`)).toBeAttached(longest);
};

test('the same start, one thing changed, both curves, what differs; a run comes back', async ({
  page,
}) => {
  await open(page, lab);
  await trained(page, 1);
  await page.getByRole('button', { name: 'Same start again: run 1' }).click();
  await page.locator('summary', { hasText: 'Optimizer' }).click();
  await page.getByRole('combobox', { name: 'Optimizer' }).selectOption('sgd');
  await expect(page.getByText('1 choice changed')).toBeVisible();
  await trained(page, 2);

  const comparison = page.getByRole('region', { name: 'What differs' });
  await expect(comparison.getByRole('row', { name: /^Optimizer Adam SGD/ })).toBeVisible();
  await expect(comparison.getByRole('row', { name: /^Seed/ })).toHaveCount(0);
  await expect(page.getByRole('img', { name: /Run 1: .* Run 2: / })).toBeVisible();

  await page.getByRole('button', { name: 'Remove run 1' }).click();
  await expect(page.getByRole('button', { name: 'Show run 1' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Show run 1' })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Show run 1' }).click();
  await expect(page.getByRole('row', { name: /^All types/ })).toBeVisible();
});

test('a rate that is far too high stops the run, and a sentence says why', async ({ page }) => {
  await open(page, lab);
  await page.locator('summary', { hasText: 'Optimizer' }).click();
  await page.getByRole('combobox', { name: 'Optimizer' }).selectOption('sgd');
  await page.getByRole('textbox', { name: 'Learning rate' }).fill('1e8');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('learning rate', longest);
  await expect(alert).toContainText('The last finite figures: at step');
  expect(await violationsOn(page)).toEqual([]);
});

test('a number that cannot be read is marked, and training waits for it', async ({ page }) => {
  await open(page, lab);
  await page.locator('summary', { hasText: 'Regularization' }).click();
  const l2 = page.getByRole('textbox', { name: 'Strength of the L2 term' });
  await l2.fill('-1');
  await expect(page.getByText('A number from 0 to 100.')).toBeVisible();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(l2).toBeFocused();
  await expect(page.getByText('Nothing trained yet')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to default: Strength of the L2 term' }).click();
  await expect(page.getByText('As Nabla suggests')).toBeVisible();
});

test('a file of one’s own is imported, and a broken one says which line', async ({ page }) => {
  await open(page, lab);
  const give = (name: string, text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await give('broken.txt', 'Seoul B-LOC\nis\nlarge O\n');
  await expect(page.getByRole('alert')).toContainText('2');
  await expect(page.getByRole('combobox', { name: 'Sentences' })).toHaveValue('english');

  const sentences = ['Mina B-PER', 'lives O', 'in O', 'Seoul B-LOC', '. O', ''].join('\n');
  await give('mine.txt', `${sentences}\n`.repeat(40));
  await expect(page.getByText('mine.txt is imported and chosen.')).toBeVisible();
  await trained(page, 1);
  await expect(page.getByRole('row', { name: /^PER/ })).toBeVisible();
});

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

test('the lab is accessible, empty and full, wide and narrow, in every look', async ({ page }) => {
  await open(page, lab);
  expect(await violationsOn(page)).toEqual([]);
  await trained(page, 1);
  for (const group of await page.locator('form summary').all())
    if ((await group.evaluate((summary) => summary.parentElement?.hasAttribute('open'))) === false)
      await group.click();
  await page.getByText('The same in numbers').click();
  await page.getByRole('button', { name: 'Same start again: run 1' }).click();
  for (const look of looks)
    for (const width of [1280, 390, 320])
      await test.step(`${look.colorScheme}, ${look.forcedColors}, ${width}`, async () => {
        await page.emulateMedia(look);
        await page.setViewportSize({ width, height: 800 });
        expect(await violationsOn(page)).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond).toBeLessThanOrEqual(0);
      });
});
