import { get } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { WireEvent } from '../../../../src-main/contract/index.ts';
import { createEvents } from '../../../../src-main/services/events.ts';
import { runningCore } from '../../../support/running-core.ts';
import { runningWebHost, type RunningWebHost } from '../../../support/web-host.ts';

/** An open event stream; `next` resolves with its next event. */
async function listening(host: RunningWebHost, cookie: string) {
  const request = get(`${host.origin}/events`, { headers: { Cookie: cookie } });
  onTestFinished(() => void request.destroy());
  const { promise, resolve } = Promise.withResolvers<AsyncIterator<string>>();
  request.on('response', (response) => {
    expect(response.headers['content-type']).toContain('text/event-stream');
    resolve((response.setEncoding('utf8') as AsyncIterable<string>)[Symbol.asyncIterator]());
  });
  const chunks = await promise;
  let text = '';
  return {
    request,
    async next(): Promise<WireEvent> {
      for (;;) {
        const match = /^data: (.*)\n\n/m.exec(text);
        if (match) {
          text = text.slice(match.index + match[0].length);
          return JSON.parse(match[1]!) as WireEvent;
        }
        text += (await chunks.next()).value;
      }
    },
  };
}

const point = { epoch: 0, loss: NaN, objective: Infinity, rate: 1, gradientNorm: 2 };
const points = [{ step: 1, ...point, windowsPerSecond: 3, layers: [] }];

test('every tab hears every event in its wire form', async () => {
  const events = createEvents();
  const host = await runningWebHost({ ...runningCore(), subscribe: events.subscribe });
  const cookie = await host.enter();
  const tabs = [await listening(host, cookie), await listening(host, cookie)];
  events.emit('lab.points', { id: 7, points });
  for (const tab of tabs)
    expect(await tab.next()).toEqual({
      name: 'lab.points',
      payload: { id: 7, points: [{ ...points[0], loss: 'NaN', objective: 'Infinity' }] },
    });
});

/** A running host, its events, and how many tabs listen to them. */
async function hostWithListeners() {
  const events = createEvents();
  let listeners = 0;
  const host = await runningWebHost({
    ...runningCore(),
    subscribe(listener) {
      listeners += 1;
      const stop = events.subscribe(listener);
      return () => {
        listeners -= 1;
        stop();
      };
    },
  });
  return { events, host, listeners: () => listeners };
}

test('a closed tab is forgotten, the others go on', async () => {
  const { events, host, listeners } = await hostWithListeners();
  const cookie = await host.enter();
  const [closed, open] = [await listening(host, cookie), await listening(host, cookie)];
  expect(listeners()).toBe(2);
  closed.request.destroy();
  await expect.poll(() => listeners()).toBe(1);
  events.emit('lab.points', { id: 1, points: [] });
  expect(await open.next()).toMatchObject({ payload: { id: 1 } });
});

test('a tab that stops reading is cut off before much is kept for it', async () => {
  const { events, host, listeners } = await hostWithListeners();
  const cookie = await host.enter();
  const request = get(`${host.origin}/events`, { headers: { Cookie: cookie } });
  onTestFinished(() => void request.destroy());
  request.on('error', () => undefined);
  await new Promise((resolve) => request.on('response', (response) => resolve(response.pause())));
  const many = Array.from({ length: 20_000 }, () => points[0]!);
  for (let sent = 0; listeners() > 0 && sent < 30; sent += 1) {
    events.emit('lab.points', { id: 1, points: many });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await expect.poll(() => listeners()).toBe(0);
});

test('closing the host ends open streams', async () => {
  const host = await runningWebHost(runningCore());
  const tab = await listening(host, await host.enter());
  const ended = new Promise((resolve) => tab.request.on('close', resolve));
  tab.request.on('error', () => undefined);
  await host.close();
  await ended;
});
