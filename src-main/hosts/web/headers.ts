import type { OutgoingHttpHeaders } from 'node:http';
import { contentSecurityPolicy } from '../content-security-policy.ts';

/** On every answer of the web host. There are no CORS headers: no other origin may read anything. */
export const securityHeaders: OutgoingHttpHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};
