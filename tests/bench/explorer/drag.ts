import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';

export interface DragMeasurement {
  readonly nodes: number;
  /** Milliseconds from one frame to the next. */
  readonly frames: {
    readonly count: number;
    readonly perSecond: number;
    readonly median: number;
    readonly ninetyFifth: number;
    /** More than 20 ms after the one before. */
    readonly late: number;
  };
  /** Milliseconds of the main thread for each frame. */
  readonly work: {
    readonly perFrame: number;
    readonly script: number;
    readonly style: number;
    readonly layout: number;
  };
  /** The lengths of tasks longer than 50 ms. */
  readonly longTasks: readonly number[];
  /** How many of the frames brought new numbers on the graph. */
  readonly changed: number;
}

/** What the page notes while it is dragged. */
interface Notes {
  readonly frames: number[];
  readonly longTasks: number[];
  /** Whether a number has changed since the last frame. */
  fresh: boolean;
  changed: number;
}

/** Types an expression into the explorer and drags the slider of x from end to end and back. */
export async function dragAndMeasure(
  page: Page,
  expression: string,
  seconds: number,
): Promise<DragMeasurement> {
  await page.evaluate(() => (location.hash = '#/explore'));
  await page.getByRole('textbox', { name: 'Expression' }).fill(expression);
  const slider = page.getByRole('slider', { name: 'Drag x' });
  const table = page.getByRole('table', { name: 'Every number on the graph' });
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 100);
  const nodes = await table.locator('tbody tr').count();
  await page.waitForTimeout(1500);

  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider of x is not on the screen.');
  const at = (share: number): [number, number] => [
    box.x + 8 + share * (box.width - 16),
    box.y + box.height / 2,
  ];
  await page.mouse.move(...at(0.6));
  await page.mouse.down();
  await page.evaluate(takeNotes);
  const before = await metrics(session);
  const start = performance.now();
  const moves: Promise<void>[] = [];
  for (let now = 0; now < seconds; now = (performance.now() - start) / 1000) {
    const swing = 0.5 + 0.4 * Math.sin(4 * now);
    // A hand does not wait for the page: the next move comes before this one is answered.
    moves.push(page.mouse.move(...at(swing)));
    await setTimeout(8);
  }
  await Promise.all(moves);
  const after = await metrics(session);
  const notes = await page.evaluate(() => {
    const { frames, longTasks, changed } = (window as unknown as { notes: Notes }).notes;
    return { frames, longTasks, changed };
  });
  await page.mouse.up();

  const gaps = notes.frames.slice(1).map((time, index) => time - notes.frames[index]!);
  const sorted = gaps.toSorted((one, other) => one - other);
  const each = (name: string): number =>
    (1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0))) / gaps.length;
  return {
    nodes,
    frames: {
      count: gaps.length,
      perSecond: (1000 * gaps.length) / (notes.frames.at(-1)! - notes.frames[0]!),
      median: sorted[Math.floor(sorted.length / 2)]!,
      ninetyFifth: sorted[Math.floor(0.95 * sorted.length)]!,
      late: gaps.filter((gap) => gap > 20).length,
    },
    work: {
      perFrame: each('TaskDuration'),
      script: each('ScriptDuration'),
      style: each('RecalcStyleDuration'),
      layout: each('LayoutDuration'),
    },
    longTasks: notes.longTasks,
    changed: notes.changed,
  };
}

interface Session {
  send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>;
}

/** Seconds that the page has spent, by what on. */
async function metrics(session: Session): Promise<Map<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page. */
function takeNotes(): void {
  const notes: Notes = { frames: [], longTasks: [], fresh: false, changed: 0 };
  (window as unknown as { notes: Notes }).notes = notes;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  const stage = document.querySelector('figure .stage');
  new MutationObserver(() => (notes.fresh = true)).observe(stage!, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  const onFrame = (time: number): void => {
    notes.frames.push(time);
    if (notes.fresh) notes.changed++;
    notes.fresh = false;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
