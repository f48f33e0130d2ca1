import { expect, test } from 'vitest';
import { HostLostError } from '../../../src-renderer/client/transport.ts';
import { webTransport } from '../../../src-renderer/client/web-transport.ts';

/** The two things of a browser that the transport uses. */
class Browser {
  readonly stream = new EventTarget();
  readonly posted: { address: string; init: RequestInit }[] = [];
  answer: () => Promise<Response> = () => Promise.reject(new Error('offline'));

  fetch = (address: string, init: RequestInit): Promise<Response> => {
    this.posted.push({ address, init });
    return this.answer();
  };

  openEvents = (): EventSource => this.stream as EventSource;
}

test('a call is a POST of its name and input, and the reply is what the host says', async () => {
  const browser = new Browser();
  const reply = { ok: true, value: { a: 1 } };
  browser.answer = () => Promise.resolve(Response.json(reply));
  expect(await webTransport(browser).call('app.state', { x: 1 })).toEqual(reply);
  const [{ address, init }] = browser.posted as [(typeof browser.posted)[0]];
  expect(address).toBe('./call');
  expect(init.method).toBe('POST');
  expect(init.headers).toEqual({ 'content-type': 'application/json' });
  expect(JSON.parse(init.body as string)).toEqual({ name: 'app.state', input: { x: 1 } });
});

test('events of the stream reach every subscriber until it leaves', () => {
  const browser = new Browser();
  const transport = webTransport(browser);
  const heard: string[] = [];
  const leave = transport.subscribe(({ name }) => heard.push(name));
  const event = () => new MessageEvent('message', { data: '{"name":"lab.run","payload":{}}' });
  browser.stream.dispatchEvent(event());
  leave();
  browser.stream.dispatchEvent(event());
  expect(heard).toEqual(['lab.run']);
});

test('a host that goes and comes back is told once each time', () => {
  const browser = new Browser();
  const states: string[] = [];
  webTransport(browser).watch((state) => states.push(state));
  for (const event of ['open', 'error', 'error', 'open'])
    browser.stream.dispatchEvent(new Event(event));
  expect(states).toEqual(['connected', 'lost', 'connected']);
});

test('a call that nobody answers says so and marks the host as lost', async () => {
  const browser = new Browser();
  const transport = webTransport(browser);
  const states: string[] = [];
  transport.watch((state) => states.push(state));
  await expect(transport.call('course.map', {})).rejects.toBeInstanceOf(HostLostError);
  browser.answer = () => Promise.resolve(new Response('Unauthorized', { status: 401 }));
  await expect(transport.call('course.map', {})).rejects.toBeInstanceOf(HostLostError);
  expect(states).toEqual(['connected', 'lost']);
});
