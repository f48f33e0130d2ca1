import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 256 bits. */
const secret = (): string => randomBytes(32).toString('base64url');

/** In constant time, whatever the lengths. */
const equal = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export interface Session {
  /** The secret of the one-time address. */
  readonly token: string;
  /** The cookie's text for the first one who presents the token; undefined ever after. */
  redeem(token: string): string | undefined;
  /** Whether a request carries the cookie. */
  admits(request: IncomingMessage): boolean;
}

/**
 * One launch of the web host: a token that works once, and the cookie that it is turned into. Browsers
 * share cookies between ports, so the port is in the cookie's name.
 */
export function createSession(port: number): Session {
  const name = `nabla-${port}`;
  const [token, key] = [secret(), secret()];
  let redeemed = false;
  return {
    token,
    redeem(offered) {
      if (redeemed || !equal(offered, token)) return undefined;
      redeemed = true;
      return `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits(request) {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      const offered = pairs.find((pair) => pair.startsWith(`${name}=`));
      return offered !== undefined && equal(offered.slice(name.length + 1), key);
    },
  };
}
