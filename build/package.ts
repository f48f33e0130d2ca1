import { resolve } from 'node:path';
import { build, Platform } from 'electron-builder';
import { packageConfiguration } from './package/configuration.ts';

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
const onlyFolder = words.includes('--dir');
const unknown = words.find((word) => word !== '--dir');

/**
 * Makes the installers for the system that it runs on, in build/dist; with `--dir` only the folder that
 * they would install. Electron's binary and the tools that make installers are downloaded.
 */
async function pack(): Promise<number> {
  if (unknown !== undefined) {
    process.stderr.write(
      `nabla: package does not know ${unknown}.\nusage: npm run package [-- --dir]\n`,
    );
    return 2;
  }
  const targets = Platform.current().createTarget(onlyFolder ? 'dir' : null);
  try {
    const made = await build({ projectDir: root, targets, config: packageConfiguration() });
    for (const file of made) process.stdout.write(`${file}\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `nabla: nothing was packed: ${reason}\nElectron's binary and the tools that make installers come from github.com; ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR name other places.\n`,
    );
    return 1;
  }
}

process.exitCode = await pack();
