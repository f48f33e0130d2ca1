import { violationsOn } from './fixtures/axe.ts';
import { open, verdict } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

for (const [look, media] of [
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)
  test(`a graph exercise and the explorer of numbers in Korean, ${look}: no violation of WCAG`, async ({
    page,
  }) => {
    await page.emulateMedia(media);
    await open(page, '#/settings');
    await page.getByRole('radio', { name: '한국어' }).check();
    await open(page, '#/exercise/lecture-graph/0');
    await page.locator('table [data-blank="value.a"]').fill('3');
    await page.locator('table [data-blank="value.b"]').fill('7');
    await page.getByRole('button', { name: /^채점$/ }).click();
    await verdict(page, 'not-yet').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await open(page, '#/explore');
    await page.getByRole('textbox', { name: '식' }).fill('q = max(x, y, z); f = q*gelu(x)');
    await page.getByRole('textbox', { name: 'x =' }).fill('2');
    await page.getByText('꺾이거나').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
