import { toReal, toShown } from './addresses.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const schemes: ReadonlySet<string> = new Set<string>();

/** The address under which Chromium shows one of the app's own addresses, and back. */
export const shownAddress = (address: string): string => toShown(address, new Set(handlers.keys()));
export const realAddress = (shown: string): string => toReal(shown, new Set(handlers.keys()));

/** The app's handler for an address, if its scheme has one. */
export function handlerFor(address: string): Handler | undefined {
  return handlers.get(address.slice(0, address.indexOf(':')));
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(privileged: readonly Electron.CustomScheme[]): void {
    for (const { scheme } of privileged) (schemes as Set<string>).add(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
