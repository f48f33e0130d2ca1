import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';

/** The app's folder or script is the first word that is no switch, as for Electron itself. */
function findAppPath(): string {
  const path = process.argv.slice(2).find((word) => !word.startsWith('-'));
  if (path === undefined) throw new Error('electron stand-in: name the folder of the app.');
  return resolve(path);
}

function mainScript(appPath: string): string {
  if (!statSync(appPath).isDirectory()) return appPath;
  const manifest = readFileSync(join(appPath, 'package.json'), 'utf8');
  return join(appPath, (JSON.parse(manifest) as { main: string }).main);
}

const appPath = findAppPath();
app.startStandIn(appPath);
await import(pathToFileURL(mainScript(appPath)).href);
