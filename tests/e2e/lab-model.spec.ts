import { violationsOn } from './fixtures/axe.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test.setTimeout(180_000);
const longest = { timeout: 90_000 };

/** Words of the lab in a language, as a learner reads them. */
const languages = {
  en: {
    train: 'Train',
    groups: ['Words and window', 'Network', 'Optimizer', 'Regularization'],
    batchNorm: 'Batch normalization',
    input: 'Dropout of the window',
    hidden: 'Dropout of the hidden layers',
    wrong: 'Numbers from 0 to 0.99: one for all hidden layers, or one for each.',
    clip: 'Clip gradients',
    vectors: 'Import word vectors',
    start: 'Word vectors start',
    covered: /^3 of the \d+ different words/,
    refused: 'Line 2: the row has 1 number where the others have 2.',
    finished: /^Run 1 finished\. Entity F1/,
    format: 'Format',
    save: 'Save the file',
  },
  ko: {
    train: '학습 시작',
    groups: ['단어와 창', '신경망', '최적화 알고리즘', '정칙화'],
    batchNorm: '배치 정규화 (batch normalization)',
    input: '창의 드롭아웃 (dropout)',
    hidden: '은닉층의 드롭아웃',
    wrong: '0부터 0.99까지의 수를 쓰세요.',
    clip: '기울기 자르기 (clipping)',
    vectors: '단어 벡터 가져오기',
    start: '단어 벡터의 시작값',
    covered: /^이 문장들의 단어 \d+개 중 2개에 벡터가 있습니다/,
    refused: '2번째 줄: 숫자의 개수가 다른 줄과 다릅니다(1 / 2).',
    finished: /^1번 실행이 끝났습니다/,
    format: '형식',
    save: '파일로 저장',
  },
} as const;

const file = (text: string) => ({
  name: 'vectors.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

for (const [language, words] of Object.entries(languages))
  test(`a model with word vectors, dropout, batch norm and clipping, trained and saved (${language})`, async ({
    page,
  }) => {
    if (language === 'ko') {
      await open(page, '#/settings');
      await page.getByRole('radio', { name: '한국어' }).press('Space');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    }
    await open(page, '#/lab');
    for (const group of words.groups)
      await page.locator('summary').filter({ hasText: group }).first().press('Enter');
    const field = (name: string) => page.getByLabel(name, { exact: true });

    await test.step('everything is reached and changed by keyboard', async () => {
      await field(words.batchNorm).press('Space');
      await expect(page.locator('math').filter({ hasText: 'σ' }).first()).toBeAttached();
      await field(words.input).fill('0.1');
      await field(words.hidden).fill('0.5, 0.5');
      await expect(page.getByText(words.wrong)).toBeVisible();
      await expect(field(words.hidden)).toHaveAttribute('aria-invalid', 'true');
      await field(words.hidden).fill('0.3');
      await expect(page.getByText(words.wrong)).toBeHidden();
      await field(words.clip).focus();
      await page.keyboard.press('ArrowDown');
      await expect(field(words.clip)).toHaveValue('norm');
    });

    await test.step('a file that does not fit changes nothing, another one is chosen', async () => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: words.vectors }).press('Enter');
      await (await chooser).setFiles(file('in 1 2\nparis 3\n'));
      await expect(page.getByText(words.refused)).toBeVisible();
      await expect(field(words.start)).toHaveValue('random');
      const again = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: words.vectors }).press('Enter');
      const rows = language === 'ko' ? '에서 1 2\n. 3 4\n' : 'in 1 2\n. 3 4\n'; // In, in and the full stop
      await (await again).setFiles(file(rows));
      await expect(field(words.start)).toHaveValue(/^vectors-/);
      await expect(page.getByText(words.covered)).toBeVisible();
    });

    await test.step('the open forms are accessible in every look, and fit a narrow window', async () => {
      await page.setViewportSize({ width: 390, height: 800 });
      for (const look of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        await page.emulateMedia(look);
        expect(await violationsOn(page)).toEqual([]);
      }
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });

    await test.step('it trains, and is saved for another program', async () => {
      await page.getByRole('button', { name: words.train, exact: true }).press('Enter');
      await expect(page.getByText(words.finished)).toBeAttached(longest);
      await page.getByRole('combobox', { name: words.format }).selectOption('onnx');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.save }).press('Enter');
      expect((await download).suggestedFilename()).toBe('run-1.onnx');
    });
  });
