import { answerField, open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

const expression = 'z = W x + b; h = f(z); s = uᵀ h';

test('from a formula to the graph that it flows through, and back, by keyboard', async ({
  page,
}) => {
  await open(page, '#/exercise/ds-db/0');
  await answerField(page).fill('u ∘');
  await page.getByRole('link', { name: 'See it as a graph' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Expression' })).toHaveValue(expression);
  await expect(page.getByRole('row', { name: /^s = / }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Expression' })).toHaveValue(expression);
  await page.getByRole('link', { name: 'Back to the exercise' }).press('Enter');
  await expect(answerField(page)).toHaveValue('u ∘');
});

test('a graph that is to be filled in is offered to the explorer only afterwards', async ({
  page,
}) => {
  await open(page, '#/settings');
  await page.getByRole('radio', { name: '한국어' }).press('Space');
  await open(page, '#/exercise/lecture-graph/0');
  const link = page.getByRole('link', { name: '이 그래프 살펴보기' });
  await expect(page.getByRole('button', { name: '풀이 보기' })).toBeVisible();
  await expect(link).toHaveCount(0);
  await page.getByRole('button', { name: '풀이 보기' }).click();
  await link.click();
  await expect(page.getByRole('textbox', { name: 'x =' })).toHaveValue('1');
  await expect(page.getByRole('link', { name: '문제로 돌아가기' })).toBeVisible();
});

test('from the graph to the model that trains with it, and from the model back to its graph', async ({
  page,
}) => {
  await open(page, '#/explore');
  const expression = page.getByRole('textbox', { name: 'Expression' });
  await expression.fill('h = relu(W x + b); s = u^T h');
  await page.getByRole('link', { name: 'Open the lab with relu' }).press('Enter');
  await page.locator('summary', { hasText: 'Network' }).click();
  await expect(page.getByRole('combobox', { name: 'Activation' })).toHaveValue('relu');
  await page.getByRole('link', { name: 'One window as a graph' }).press('Enter');
  await expect(expression).toHaveValue('z = W x + b; h = relu(z); s = u^T h; J = -log(σ(s))');
});

test('from a lesson to its worked example, and back', async ({ page }) => {
  await open(page, '#/course/the-neural-net-by-hand');
  await page.getByRole('link', { name: 'Walk through the same numbers in a graph.' }).click();
  await expect(page.getByRole('textbox', { name: 'W =' })).toHaveValue('[[1,0],[1,1]]');
  await expect(page.locator('figure')).toContainText('= 16');
  await page.getByRole('link', { name: 'Back to the lesson' }).click();
  await expect(page).toHaveURL(/#\/course\/the-neural-net-by-hand$/);
});
