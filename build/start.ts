import { resolve } from 'node:path';
import { chooseHost } from './start/choose-host.ts';
import type { Choice } from './start/choose-host.ts';
import { ElectronPackage } from './start/electron-binary.ts';
import { readOptions, usage } from './start/options.ts';
import type { StartOptions } from './start/options.ts';
import { runProgram } from './start/run-program.ts';

const root = resolve(import.meta.dirname, '..');

/** An Electron that ends in failure this soon never showed a window. */
const secondsToShowAWindow = 5;

function say(line: string): void {
  process.stderr.write(`nabla: ${line}\n`);
}

async function startWeb(options: StartOptions): Promise<number> {
  const words = [
    'serve',
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(options.open ? [] : ['--no-open']),
    ...(options.profile === undefined ? [] : ['--profile', options.profile]),
  ];
  const commandLine = resolve(root, 'src-main/hosts/cli/main.ts');
  // Reading the sources takes half of a start; Node keeps what it made of them.
  const compileCache = { NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/nabla') };
  const environment = { ...compileCache, ...process.env };
  return (await runProgram(process.execPath, [commandLine, ...words], environment)).code;
}

async function startElectron(binary: string, options: StartOptions): Promise<number | undefined> {
  const profile = options.profile === undefined ? {} : { NABLA_PROFILE: resolve(options.profile) };
  try {
    const { code, afterSeconds } = await runProgram(binary, [root], { ...process.env, ...profile });
    return code !== 0 && afterSeconds < secondsToShowAWindow ? undefined : code;
  } catch {
    return undefined;
  }
}

function choose(options: StartOptions): Promise<Choice> {
  const electron = new ElectronPackage(root);
  const isLinux = process.platform === 'linux';
  return chooseHost({
    asked: options.host,
    namedBinary: process.env['ELECTRON_EXEC_PATH'],
    hasDisplay: !isLinux || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']),
    isLinuxRoot: isLinux && process.getuid?.() === 0,
    obtainBinary: () => electron.obtain({ retry: options.host === 'electron' }),
  });
}

async function start(options: StartOptions): Promise<number> {
  const choice = await choose(options);
  let reason = choice.host === 'web' ? choice.reason : undefined;
  if (choice.host === 'electron') {
    const code = await startElectron(choice.binary, options);
    if (code !== undefined) return code;
    reason = `${choice.binary} does not start`;
  }
  if (reason !== undefined && options.host === 'electron') {
    say(`Electron cannot open: ${reason}. npm start -- --host web opens Nabla in a browser.`);
    return 1;
  }
  if (reason !== undefined) say(`opening in the browser instead of Electron: ${reason}.`);
  return startWeb(options);
}

function readOptionsOrExplain(): StartOptions | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
    return undefined;
  }
}

const options = readOptionsOrExplain();
process.exitCode = options === undefined ? 2 : await start(options);
