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

const sentence = '세종은 5월에 세종으로 이사했다.';
const foundEntities = /세종 \(PER\), 5월 \(DATE\), 세종 \(LOC\)/;

async function tag(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /넣을 문장/ }).fill(text);
  await page.getByRole('button', { name: '개체 찾기' }).click();
}

/** The F1 of a row of scores: precision, recall and F1 are its first three percentages. */
function percentageIn(row: string): number {
  return Number([...row.matchAll(/([\d.]+)%/g)][2]?.[1]);
}

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
    await expect(page.getByText('아직 맞지 않습니다')).toBeVisible();
    await expect(verdict(page).first()).toContainText(/f′\(z\)/);
    await answer.fill("u ∘ f'(z)");
    await answer.press('Enter');
    await expect(page.getByText('맞습니다', { exact: true })).toBeVisible();
    await expect(page.locator('[data-code="reason"]').first()).toBeVisible();
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

  await test.step('trains a model, and it finds the entities of a typed sentence', async () => {
    await page.getByRole('link', { name: '실험실' }).click();
    await page.getByRole('button', { name: '학습 시작' }).click();
    await expect(page.getByText('1번 실행이 끝났습니다')).toBeAttached({ timeout: 60_000 });
    const overall = page.getByRole('row', { name: /^전체/ });
    expect(percentageIn(await overall.innerText())).toBeGreaterThan(70);
    await tag(page, sentence);
    await expect(page.getByText(foundEntities)).toBeAttached();
  });

  await test.step('quits, starts again and finds it all there', async () => {
    page = await nabla.restart();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');

    await page.getByRole('link', { name: '진도' }).click();
    await expect(page.getByRole('link', { name: /편향의 기울기/ })).toHaveCount(2);

    for (const hash of [derivation, graph, choice]) {
      await go(page, hash);
      await expect(page.getByRole('img', { name: /문제 중 1문제 해결/ })).toBeVisible();
    }

    await page.getByRole('link', { name: '실험실' }).click();
    await tag(page, sentence);
    await expect(page.getByText(foundEntities)).toBeAttached();
  });
});
