import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { windowsProgram } from './windows-program.ts';

/**
 * What @electron/fuses looks for in Electron's binary: a sentence that marks the place, the version of
 * the fuses, how many there are, and each as 0 or 1.
 */
const fuses = Buffer.concat([
  Buffer.alloc(4096, 0x90),
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101001100'),
  Buffer.alloc(4096),
]);

const files = {
  linux: ['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so'],
  win: ['ffmpeg.dll', 'libEGL.dll'],
} as const;
const everywhere = [
  ...['icudtl.dat', 'resources.pak', 'locales/en-US.pak'],
  ...['LICENSE', 'LICENSES.chromium.html', 'version'],
] as const;

/** Makes a folder that electron-builder takes for a downloaded Electron. Nothing in it runs. */
export function makeElectronDistribution(folder: string, platform: 'linux' | 'win'): string {
  const write = (name: string, content: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: 0o755 });
  };
  for (const name of [...files[platform], ...everywhere]) write(name, `stands in for ${name}`);
  if (platform === 'win') write('electron.exe', windowsProgram(fuses));
  else write('electron', fuses);
  return folder;
}
