/**
 * Chromium lets nobody register a scheme from outside, so `nabla://app/x` is shown as
 * `http://app.nabla.localhost/x`, a secure context of its own origin, and answered by the app's handler.
 * The app itself only ever sees its own addresses.
 */
const suffix = '.localhost';

export function toShown(address: string, schemes: ReadonlySet<string>): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
  if (!parts || !schemes.has(parts[1]!)) return address;
  const [, scheme, host, rest] = parts;
  return `http://${host}.${scheme}${suffix}${rest}`;
}

export function toReal(shown: string, schemes: ReadonlySet<string>): string {
  const parts = /^http:\/\/([^/?#]+)\.localhost(?=[/?#]|$)(.*)$/.exec(shown);
  if (!parts) return shown;
  const [, name, rest] = parts;
  const dot = name!.lastIndexOf('.');
  const [host, scheme] = [name!.slice(0, Math.max(dot, 0)), name!.slice(dot + 1)];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : shown;
}
