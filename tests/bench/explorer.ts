/**
 * Dragging an input of a graph of about 200 nodes with a real mouse in a real Chromium: the frames
 * that came, the work of the main thread in each, and every task longer than 50 ms.
 * `--nodes N`, `--seconds S`, `--json`. Run it with `npm run -s bench:explorer`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../../build/chromium.ts';
import { startWebApp } from '../e2e/fixtures/web-app.ts';
import { dragAndMeasure, type DragMeasurement } from './explorer/drag.ts';

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
  },
});

/** Each term has a constant, a product, a sum, a tanh and the addition to the terms before. */
const terms = Math.round((Number(values.nodes) - 2) / 5);
const expression = `f = ${Array.from({ length: terms }, (_, k) => `tanh(${(k + 1) / 10}*x+y)`).join('+')}`;

const executablePath = findChromium();
const profile = mkdtempSync(join(tmpdir(), 'nabla-explorer-'));
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  // Chromium's sandbox does not start under root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const app = await startWebApp(context, profile, () => {});
  const measured = await dragAndMeasure(app.page, expression, Number(values.seconds));
  await app.quit();
  if (values.json) console.log(JSON.stringify(measured));
  else report(measured);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}

function report({ nodes, frames, work, longTasks, changed }: DragMeasurement): void {
  console.log(`${nodes} nodes, dragged for ${values.seconds} s`);
  console.log(
    `frames        ${frames.count}, ${frames.perSecond.toFixed(1)} a second; ` +
      `apart ${frames.median.toFixed(1)} ms (median), ${frames.ninetyFifth.toFixed(1)} ms (95%), ` +
      `${frames.late} later than 20 ms`,
  );
  console.log(
    `main thread   ${work.perFrame.toFixed(1)} ms a frame: script ${work.script.toFixed(1)}, ` +
      `style ${work.style.toFixed(1)}, layout ${work.layout.toFixed(1)}`,
  );
  console.log(`new numbers   in ${changed} of the frames`);
  console.log(
    `long tasks    ${longTasks.length}` +
      (longTasks.length > 0 ? `: ${longTasks.map((ms) => `${Math.round(ms)} ms`).join(', ')}` : ''),
  );
}
