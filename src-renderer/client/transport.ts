import type { Bridge } from '../../src-main/contract/index.ts';

declare global {
  interface Window {
    /** What Electron's preload exposes; absent in the web host. */
    readonly nabla?: Bridge;
  }
}

export type LinkState = 'connected' | 'lost';

/** A Bridge that also says whether the host is there. */
export interface Transport extends Bridge {
  watch(listener: (state: LinkState) => void): () => void;
}

/** The host did not answer: nothing is known about whether the call was carried out. */
export class HostLostError extends Error {
  constructor(call: string) {
    super(`The host did not answer the call ${call}.`);
    this.name = 'HostLostError';
  }
}
