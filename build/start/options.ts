import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Undefined: Electron where it is to be had, otherwise the web host. */
  readonly host?: 'electron' | 'web';
  /** What the web host is given on. */
  readonly port?: string;
  readonly open: boolean;
  readonly profile?: string;
}

export const usage =
  'npm start -- [--host electron|web] [--port NUMBER] [--no-open] [--profile FILE]';

/** Reads what follows `npm start --`; throws an Error whose message is one readable line. */
export function readOptions(words: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...words],
    allowNegative: true,
    options: {
      host: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean', default: true },
      profile: { type: 'string' },
    },
  });
  const { host, port, open, profile } = values;
  if (host !== undefined && host !== 'electron' && host !== 'web')
    throw new Error(`--host is '${host}'; it can be electron or web.`);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new Error(`--port is '${port}'; it is a whole number from 0 to 65535.`);
  if (host === 'electron' && port !== undefined)
    throw new Error('--port belongs to the web host; leave it out, or ask for --host web.');
  return {
    open,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(profile === undefined ? {} : { profile }),
  };
}
