import type { decode, encode } from './codec.ts';
import type { FromPage, ToPage } from './message.ts';

type Listener = (event: unknown, ...values: unknown[]) => void;
type Preload = (require: unknown, module: object, exports: object, process: object) => void;

export interface PageSide {
  readonly encode: typeof encode;
  readonly decode: typeof decode;
  readonly bindingName: string;
  readonly deliveryName: string;
  readonly preload: Preload | null;
  readonly process: object;
  readonly isContextIsolated: boolean;
}

/**
 * Runs in every frame before its own scripts: gives the preload of the top frame an `electron` with
 * contextBridge and ipcRenderer, and leaves nothing of itself to the page. Stands alone, because its source
 * is injected.
 */
export function installPageSide(side: PageSide): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const sendText = page[side.bindingName] as (text: string) => void;
  Reflect.deleteProperty(page, side.bindingName);
  if (window !== window.top || side.preload === null) return;

  const post = (message: FromPage): void => sendText(JSON.stringify(message));
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  let calls = 0;

  const deliver = (message: ToPage): void => {
    if (message.kind === 'message') {
      const values = side.decode(message.values) as unknown[];
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...values);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') call?.resolve(side.decode(message.value));
    else call?.reject(new Error(message.message));
  };
  Object.defineProperty(page, side.deliveryName, { value: deliver, enumerable: false });

  const clone = (value: unknown): string => {
    try {
      return side.encode(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const ipcRenderer = {
    async invoke(channel: string, ...values: unknown[]): Promise<unknown> {
      const id = ++calls;
      const text = clone(values);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        post({ kind: 'invoke', id, channel, values: text });
      });
    },
    send(channel: string, ...values: unknown[]): void {
      post({ kind: 'send', channel, values: clone(values) });
    },
    on(channel: string, listener: Listener): unknown {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener): unknown {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener): unknown {
      return ipcRenderer.off(channel, listener);
    },
  };

  const holdsFunctions = (value: unknown): boolean =>
    typeof value === 'function' ||
    value instanceof Promise ||
    (value !== null && typeof value === 'object' && Object.values(value).some(holdsFunctions));
  /** What contextBridge lets through: functions as proxies, everything else as a structured clone. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...given: unknown[]): unknown => cross(value(...given.map(cross)));
    if (value instanceof Promise) return value.then(cross);
    if (!holdsFunctions(value)) return side.decode(clone(value));
    if (Array.isArray(value)) return value.map(cross);
    const entries = Object.entries(value as object);
    return Object.fromEntries(entries.map(([key, entry]) => [key, cross(entry)]));
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: Record<string, unknown>): void {
      if (!side.isContextIsolated)
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      Object.defineProperty(page, name, { value: Object.freeze(cross(api)), enumerable: true });
    },
  };

  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  side.preload(require, module, module.exports, side.process);
}
