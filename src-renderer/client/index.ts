import { bridgeTransport } from './bridge-transport.ts';
import { createClient, type Client } from './client.ts';
import { webTransport } from './web-transport.ts';

export type { Client } from './client.ts';
export { HostLostError, type LinkState } from './transport.ts';

let shared: Client | undefined;

/** The one client of this window, over Electron's bridge where there is one. */
export function client(): Client {
  shared ??= createClient(window.nabla ? bridgeTransport(window.nabla) : webTransport());
  return shared;
}
