import { session } from 'electron';

/** What the page may ask for: copying a formula. Camera, location, devices and all else are denied. */
const granted: readonly string[] = ['clipboard-sanitized-write'];

export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(granted.includes(permission)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => granted.includes(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}
