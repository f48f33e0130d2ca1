import type { Bridge } from '../../src-main/contract/index.ts';
import type { Transport } from './transport.ts';

/** Electron's preload as a transport: the core lives and dies with the window. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    call: (name, input) => bridge.call(name, input),
    subscribe: (listener) => bridge.subscribe(listener),
    watch(listener) {
      listener('connected');
      return () => {};
    },
  };
}
