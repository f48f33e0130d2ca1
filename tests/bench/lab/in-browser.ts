import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../build/chromium.ts';
import { startWebHost } from '../../../src-main/hosts/web/server.ts';
import { createCore } from '../../../src-main/services/index.ts';

const fromRoot = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

export interface LabRound {
  /** Milliseconds from the click to the picture that shows the first loss. */
  readonly firstPoint: number;
  /** Milliseconds from the click to the picture that shows the final scores. */
  readonly finished: number;
  /** The longest task of the interface in between, 0 where none reached 50 ms. */
  readonly longestTask: number;
  readonly f1: string;
}

/** Trains the default experiment in the built app, each time with another seed, in a real browser. */
export async function measureInBrowser(rounds: number): Promise<LabRound[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nabla-bench-'));
  const core = createCore({
    host: 'web',
    version: 'bench',
    profilePath: join(folder, 'profile.sqlite'),
    courseDirectory: fileURLToPath(fromRoot('exercises')),
    trainingWorker: fromRoot('src-main/training/worker.ts'),
  });
  const rendererDirectory = fileURLToPath(fromRoot('build/out/renderer'));
  const host = await startWebHost({ core, rendererDirectory, port: 0 });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await page.evaluate(() => (location.hash = '#/lab'));
    await page.locator('summary', { hasText: 'Run' }).last().click();
    const measured: LabRound[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.getByRole('textbox', { name: 'Seed' }).fill(String(round + 1));
      await page.waitForTimeout(1500); // as long as a learner rests before the next run
      measured.push(await measureRun(page));
    }
    return measured;
  } finally {
    await browser.close();
    await host.close();
    await core.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Presses Train and waits within the page, so that nothing outside slows what is measured. */
const measureRun = (page: Page): Promise<LabRound> =>
  page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const title = () => document.querySelector('#lab-shown')?.textContent ?? '';
    const before = title();
    /** Resolves after the picture in which a condition first holds. */
    const shown = (holds: () => boolean): Promise<number> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (holds()) setTimeout(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    const figure = (name: string) =>
      document.querySelector(`[data-figure="${name}"]`)?.textContent ?? '';
    const start = performance.now();
    document.querySelector<HTMLButtonElement>('button.train')!.click();
    const first = await shown(() => title() !== before && /\d/.test(figure('loss')));
    const overall = () => document.querySelector('.f1')?.textContent?.trim() ?? '';
    const end = await shown(() => title() !== before && /%/.test(overall()));
    observer.disconnect();
    return {
      firstPoint: first - start,
      finished: end - start,
      longestTask: Math.max(0, ...tasks),
      f1: overall(),
    };
  });
