/** What decides between Electron and the web host. */
export interface Surroundings {
  readonly asked: 'electron' | 'web' | undefined;
  /** ELECTRON_EXEC_PATH: a binary that someone named is used whatever else holds. */
  readonly namedBinary: string | undefined;
  readonly hasDisplay: boolean;
  /** Electron's sandbox does not start under root on Linux, and Nabla does not give it up. */
  readonly isLinuxRoot: boolean;
  /** Finds or downloads the binary, or says in a phrase why there is none. */
  obtainBinary(): Promise<Obtained>;
}

export type Obtained = { readonly binary: string } | { readonly missing: string };

export type Choice =
  | { readonly host: 'electron'; readonly binary: string }
  /** `reason`: why it is not Electron; absent where the web host was asked for. */
  | { readonly host: 'web'; readonly reason?: string };

export async function chooseHost(surroundings: Surroundings): Promise<Choice> {
  const { asked, namedBinary, hasDisplay, isLinuxRoot } = surroundings;
  if (asked === 'web') return { host: 'web' };
  if (namedBinary) return { host: 'electron', binary: namedBinary };
  if (!hasDisplay) return { host: 'web', reason: 'this machine has no display' };
  if (isLinuxRoot) return { host: 'web', reason: 'Electron does not run as root' };
  const obtained = await surroundings.obtainBinary();
  return 'binary' in obtained
    ? { host: 'electron', binary: obtained.binary }
    : { host: 'web', reason: `${obtained.missing} (npm start -- --host electron tries again)` };
}
