import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRealElectron } from './fixtures/electron-app.ts';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test('a damaged profile goes on from its backup at a click', async ({ nabla, profileFolder }) => {
  test.skip(isRealElectron, 'only the stand-in presses the first button of a message box');
  await open(nabla.page, '#/settings');
  await nabla.page.getByRole('radio', { name: '한국어' }).press('Space');
  await expect(nabla.page.locator('html')).toHaveAttribute('lang', 'ko');
  await nabla.quit();
  await writeFile(join(profileFolder, 'profile.sqlite'), 'garbage');
  const page = await nabla.start();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});
