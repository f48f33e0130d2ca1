/** Where the app's own page lives, in a protocol that no web site can use. */
export const scheme = 'nabla';
const host = 'app';

export const ownAddress = (path: string): string => `${scheme}://${host}/${path}`;

export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host;
}
