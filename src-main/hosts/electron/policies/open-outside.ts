import { shell } from 'electron';

/** Schemes that the system may open for us; `file:`, `smb:` and the like can start programs. */
const allowed: readonly string[] = ['https:'];

const mayOpenOutside = (address: string): boolean =>
  allowed.includes(URL.parse(address)?.protocol ?? '');

/** Hands a link to the default browser if its scheme is allowed. */
export function openOutside(address: string): void {
  if (mayOpenOutside(address)) void shell.openExternal(address);
}
