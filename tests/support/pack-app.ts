import { join, resolve } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { packageConfiguration } from '../../build/package/configuration.ts';
import { makeElectronDistribution } from './electron-distribution.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Packs the built app as `npm run package -- --dir` does, around a folder that stands in for Electron's.
 *
 * @returns the folder that an installer would install
 */
export async function packApp(folder: string, platform: 'linux' | 'win'): Promise<string> {
  const electron = makeElectronDistribution(join(folder, 'electron'), platform);
  const output = join(folder, 'dist');
  const config = packageConfiguration({ electron, output });
  const target = platform === 'win' ? Platform.WINDOWS : Platform.LINUX;
  await build({
    projectDir: root,
    targets: target.createTarget('dir', Arch.x64),
    config: {
      ...config,
      // Icon and version of a Windows program are edited with a tool that would have to be downloaded.
      win: { ...config.win, signAndEditExecutable: false },
    },
  });
  return join(output, `${platform}-unpacked`);
}
