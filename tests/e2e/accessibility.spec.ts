import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/axe.ts';
import { answerField, open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

// Each test walks through every screen.
test.describe.configure({ timeout: 240_000 });

interface Scene {
  readonly name: string;
  readonly address: string;
  /** Brings about what is to be looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

const answer = async (page: Page, text: string): Promise<void> => {
  await answerField(page).fill(text);
  await page.keyboard.press('Enter');
};

const scenes: readonly Scene[] = [
  { name: 'the course', address: '#/course' },
  { name: 'a lesson', address: '#/course/the-neural-net-by-hand' },
  {
    name: 'a derivation with a wrong answer and a hint',
    address: '#/exercise/ds-db/0',
    act: async (page) => {
      await answer(page, 'u');
      await verdict(page, 'not-yet').waitFor();
      await page.getByRole('button', { name: /hint|힌트/ }).click();
    },
  },
  {
    name: 'a derivation that cannot be read',
    address: '#/exercise/ds-db/0',
    act: async (page) => {
      await answer(page, 'u ∘');
      await verdict(page, 'unreadable').waitFor();
    },
  },
  {
    name: 'a solved derivation with its solution',
    address: '#/exercise/ds-db/0',
    act: async (page) => {
      await answer(page, "u ∘ f'(z)");
      await verdict(page, 'right').waitFor();
      await page
        .getByRole('button', { name: /solution|풀이/ })
        .first()
        .click();
      await page.locator('#solution').waitFor();
    },
  },
  {
    name: 'a graph with right and wrong entries',
    address: '#/exercise/lecture-graph/0',
    act: async (page) => {
      await page.locator('table [data-blank="value.a"]').fill('3');
      await page.locator('table [data-blank="value.b"]').fill('7');
      await page.getByRole('button', { name: /^(Check|채점)$/ }).click();
      await verdict(page, 'not-yet').waitFor();
    },
  },
  {
    name: 'a choice with feedback',
    address: '#/exercise/fine-tune-small-similar/0',
    act: async (page) => {
      for (const group of await page.getByRole('group').all())
        await group.getByRole('radio').first().check();
      await page.keyboard.press('Enter');
      await page.locator('[data-tone]').first().waitFor();
    },
  },
  { name: 'the explorer', address: '#/explore' },
  { name: 'progress', address: '#/progress' },
  { name: 'the settings', address: '#/settings' },
  { name: 'an exercise that does not exist', address: '#/exercise/nothing/0' },
  { name: 'an address that does not exist', address: '#/nowhere' },
];

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;

for (const look of looks)
  for (const width of [1280, 390])
    test(`every screen is accessible in ${look.name}, ${width} pixels wide`, async ({ page }) => {
      await page.emulateMedia(look.media);
      await page.setViewportSize({ width, height: 800 });
      for (const { name, address, act } of scenes)
        await test.step(name, async () => {
          await page.reload();
          await open(page, address);
          await act?.(page);
          expect(await violationsOn(page)).toEqual([]);
        });
    });

test('the list of keys is accessible', async ({ page }) => {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test('what stands on a filled button can be read in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '#/course');
  const label = page.locator('a.primary').locator('span');
  const picture = (await label.screenshot()).toString('base64');
  const shades = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, picture);
  expect(shades).toBeGreaterThan(20);
});

test('nothing is wider than the window, down to 400% zoom', async ({ page }) => {
  for (const width of [1280, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    for (const { name, address, act } of scenes)
      await test.step(`${name} at ${width}`, async () => {
        await page.reload();
        await open(page, address);
        await act?.(page);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond).toBeLessThanOrEqual(0);
      });
  }
});

test('every formula has MathML or words', async ({ page }) => {
  for (const address of ['#/exercise/ds-db/0', '#/exercise/lecture-graph/0', '#/explore']) {
    await open(page, address);
    await page.locator('.katex').first().waitFor();
    const silent = await page.locator('.katex').evaluateAll((formulas) =>
      formulas
        .filter((formula) => !formula.closest('[aria-hidden="true"]'))
        .filter((formula) => !formula.querySelector('math')?.textContent.trim())
        .map((formula) => formula.textContent),
    );
    expect(silent).toEqual([]);
  }
});
