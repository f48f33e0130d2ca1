import { expect, test } from './fixtures/test.ts';
import type { Page } from '@playwright/test';

const derivation = '#/exercise/ds-db/0';
const graph = '#/exercise/lecture-graph/0';
const choice = '#/exercise/fine-tune-small-similar/0';

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = target;
  }, hash);
}

const verdict = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });

/** f = (x + y) max(y, z) at x = 1, y = 2, z = 0, forward and then backward, as the lecture does it. */
const lectureNumbers: Readonly<Record<string, string>> = {
  'a의 값': '3',
  'b의 값': '2',
  'f의 값': '6',
  'x에 대한 a의 국소 기울기': '1',
  'y에 대한 a의 국소 기울기': '1',
  'y에 대한 b의 국소 기울기': '1',
  'z에 대한 b의 국소 기울기': '0',
  'a에 대한 f의 국소 기울기': '2',
  'b에 대한 f의 국소 기울기': '3',
  '하류 기울기, f → a': '2',
  '하류 기울기, f → b': '3',
  'a에 대한 f의 기울기': '2',
  'b에 대한 f의 기울기': '3',
  '하류 기울기, a → x': '2',
  '하류 기울기, a → y': '2',
  '하류 기울기, b → y': '3',
  '하류 기울기, b → z': '0',
  'x에 대한 f의 기울기': '2',
  'y에 대한 f의 기울기': '5',
  'z에 대한 f의 기울기': '0',
};

test('a learner derives, fills a graph, chooses, trains, and finds it all there the next day', async ({
  nabla,
}) => {
  test.setTimeout(180_000);
  let page = nabla.page;

  await test.step('switches to Korean', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: '한국어' }).check({ force: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  });

  await test.step('is told why f where f′ belongs is wrong, and mends it', async () => {
    await go(page, derivation);
    const answer = page.getByRole('textbox', { name: '답' });
    await answer.fill('u ∘ f(z)');
    await answer.press('Enter');
    await expect(page.getByText('아직 아닙니다')).toBeVisible();
    await expect(verdict(page).first()).toContainText(/f′\(z\)/);
    await answer.fill("u ∘ f'(z)");
    await answer.press('Enter');
    await expect(page.getByText('맞습니다', { exact: true })).toBeVisible();
    await expect(page.getByText(/z = W ?x \+ b/).last()).toBeVisible();
  });

  await test.step("fills the lecture's graph", async () => {
    await go(page, graph);
    const table = page.getByRole('table', { name: '같은 그래프를 나타낸 표' });
    for (const [name, number] of Object.entries(lectureNumbers))
      await table.getByRole('textbox', { name, exact: true }).fill(number);
    await page.getByRole('button', { name: '채점' }).click();
    await expect(page.getByText('맞습니다', { exact: true })).toBeVisible();
    await expect(page.getByText('20점 중 20점')).toBeVisible();
  });

  await test.step('passes a fine-tuning case', async () => {
    await go(page, choice);
    await page.getByRole('radio', { name: /고정하고 그 위에 새 헤드만/ }).check({ force: true });
    await page
      .getByRole('radio', { name: /매개변수를 학습하면 과적합합니다/ })
      .check({ force: true });
    await page.getByRole('button', { name: '채점' }).click();
    await expect(page.getByText('맞습니다', { exact: true }).first()).toBeVisible();
  });
});
