import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

test('Electron hands over pictures and the graph as files, and the page stays', async ({
  nabla,
  page,
  profileFolder,
}) => {
  // Without this, Electron asks where to put a file, in a dialog that no test can answer.
  await nabla.electron.evaluate(({ session }, folder) => {
    session.defaultSession.on('will-download', (_event, item) =>
      item.setSavePath(`${folder}/${item.getFilename()}`),
    );
  }, profileFolder);
  await open(page, '#/explore');
  const result = page.locator('figure .result');
  await expect(result).toContainText('= 6');
  const saved = (name: string) =>
    readFile(join(profileFolder, name)).catch(() => Buffer.from('nothing yet'));

  await page.getByRole('button', { name: 'Picture as SVG' }).press('Enter');
  await expect
    .poll(async () => (await saved('nabla-f.svg')).toString())
    .toContain('<title>f = (x+y)*max(y,z)</title>');
  await page.getByRole('button', { name: 'Picture as PNG' }).press('Enter');
  await expect.poll(async () => (await saved('nabla-f.png')).subarray(1, 4).toString()).toBe('PNG');
  await page.getByRole('button', { name: 'Save the graph' }).press('Enter');
  await expect
    .poll(async () => (await saved('nabla-f.nabla-graph.json')).toString())
    .toContain('"expression": "f = (x+y)*max(y,z)"');
  await expect(result).toContainText('= 6');
});
