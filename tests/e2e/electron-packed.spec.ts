import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { test as base } from '@playwright/test';
import { packApp } from '../support/pack-app.ts';
import { isRealElectron, startElectronApp } from './fixtures/electron-app.ts';
import { answerField, open, verdict } from './fixtures/screens.ts';
import { expect } from './fixtures/test.ts';

base('what is packed is all that the app needs: it grades, runs code and trains', async () => {
  base.skip(isRealElectron, 'a real binary runs the archive itself');
  base.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'nabla-packed-'));
  try {
    const resources = join(await packApp(folder, 'linux'), 'resources');
    // The stand-in reads no archives.
    const app = join(resources, 'app');
    extractAll(join(resources, 'app.asar'), app);
    await cp(join(resources, 'app.asar.unpacked'), app, { recursive: true });
    const { page, quit } = await startElectronApp(join(folder, 'profile'), () => {}, app);

    await open(page, '#/exercise/ds-db/0');
    await answerField(page).fill("u ∘ f'(z)");
    await answerField(page).press('Enter');
    await expect(verdict(page, 'right')).toBeVisible();

    await open(page, '#/exercise/implement-max/0');
    await page.getByRole('textbox', { name: /^Your code/ }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(
      'function forward() { while (true) {} }\nfunction backward() {}',
    );
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('[data-code="stopped-time"]')).toBeVisible();

    await open(page, '#/lab');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(page.getByText('Run 1 finished.')).toBeAttached({ timeout: 90_000 });
    await quit();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
