import type { Reply, WireEvent } from '../../src-main/contract/index.ts';
import { HostLostError, type LinkState, type Transport } from './transport.ts';

interface WebPlatform {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (address: string) => EventSource;
}

const browserPlatform: WebPlatform = {
  fetch: (address, init) => fetch(address, init),
  openEvents: (address) => new EventSource(address),
};

/**
 * The loopback web host as a transport: calls by POST, events by server-sent events. The browser
 * reopens a dropped event stream by itself; that stream is how a lost host is noticed.
 */
export function webTransport(platform: WebPlatform = browserPlatform): Transport {
  const listeners = new Set<(event: WireEvent) => void>();
  const watchers = new Set<(state: LinkState) => void>();
  let state: LinkState = 'connected';

  const become = (next: LinkState): void => {
    if (next === state) return;
    state = next;
    for (const watcher of watchers) watcher(state);
  };

  const stream = platform.openEvents('./events');
  stream.addEventListener('open', () => become('connected'));
  stream.addEventListener('error', () => become('lost'));
  stream.addEventListener('message', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as WireEvent;
    for (const listener of listeners) listener(event);
  });

  return {
    async call(name, input) {
      try {
        const response = await platform.fetch('./call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
        });
        const reply = (await response.json()) as Reply;
        become('connected');
        return reply;
      } catch {
        become('lost');
        throw new HostLostError(name);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(watcher) {
      watchers.add(watcher);
      watcher(state);
      return () => watchers.delete(watcher);
    },
  };
}
