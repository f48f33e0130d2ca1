import { protocol } from 'electron';
import { contentSecurityPolicy } from '../../content-security-policy.ts';
import { readStatic } from '../../static-files.ts';
import { isOwnAddress, scheme } from '../own-address.ts';
import { places } from '../places.ts';

/** Before the app is ready: an address of ours has an origin, as a web site's has. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page under our own scheme; nothing is read from file:// addresses. */
export function serveRenderer(): void {
  protocol.handle(scheme, answer);
}

async function answer({ method, url }: Request): Promise<Response> {
  if (method !== 'GET') return refused(405);
  const file = isOwnAddress(url)
    ? await readStatic(places.renderer, new URL(url).pathname)
    : undefined;
  if (!file) return refused(404);
  return new Response(new Uint8Array(file.body), {
    headers: { ...securityHeaders, 'Content-Type': file.type },
  });
}

const refused = (status: number): Response =>
  new Response(null, { status, headers: securityHeaders });

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
};
