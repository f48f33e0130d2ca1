// Makes a fresh clone ready: installs the dependencies and, with --build, builds the app. Says nothing
// when there is nothing to do. Runs before everything else, so it needs no dependency and only Node 18.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (path) => join(root, path);
const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));

const platform = `${process.platform}-${process.arch}`;
const dependencyStamp = 'node_modules/.nabla-dependencies';
const buildStamp = 'build/out/.nabla-sources';
const kernelStamp = 'build/out/kernels/.nabla-sources';
const buildOutputs = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];

/** Says one line on standard error, where it cannot be taken for output. */
function say(line) {
  process.stderr.write(`nabla: ${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(inRoot(path)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

function stampHolds(stamp, value) {
  return existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), 'utf8') === value;
}

// Which Node runs the project: the bundled one where there is one, otherwise the system's.

const isWindows = process.platform === 'win32';
const nodePackage = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
const bundledNode = inRoot(`node_modules/${nodePackage}/bin/${isWindows ? 'node.exe' : 'node'}`);
const bundlesNode = () => nodePackage in readJson('package.json').optionalDependencies;

function systemNodeIsEnough() {
  const [needed] = readJson('package.json').engines.node.match(/\d+\.\d+/);
  const [major, minor] = needed.split('.').map(Number);
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

function refuseOldNode() {
  const { node } = readJson('package.json').engines;
  stop(
    `this machine (${platform}) needs Node ${node}, and this is ${process.version}. ` +
      'Install a newer one from https://nodejs.org, then run the same command again.',
  );
}

// Dependencies.

/** Whether npm itself says that what is installed is what the lockfile asks for, on this platform. */
function installedAsLocked() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  const fits = (list, value) => list === undefined || [list].flat().includes(value);
  const madeHere = Object.values(installed).every(
    ({ os, cpu }) => fits(os, process.platform) && fits(cpu, process.arch),
  );
  const complete = Object.entries(readJson('package-lock.json').packages).every(
    ([path, locked]) =>
      path === '' ||
      (installed[path] === undefined
        ? locked.optional
        : installed[path].version === locked.version && existsSync(inRoot(path))),
  );
  return madeHere && complete;
}

function runNpm(words) {
  const npm = process.env.npm_execpath;
  const stdio = ['ignore', 2, 2];
  return npm && /npm-cli\.c?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio })
    : spawnSync('npm', words, { cwd: root, stdio, shell: isWindows });
}

function install() {
  if (!bundlesNode() && !systemNodeIsEnough()) refuseOldNode();
  say('installing the dependencies (npm ci) …');
  const quietly = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const everything = ['--include=dev', '--include=optional', '--ignore-scripts'];
  const { status, error } = runNpm(['ci', ...everything, ...quietly]);
  if (status !== 0)
    stop(
      `npm ci did not succeed (${error?.message ?? `exit code ${status}`}); what it said stands above. ` +
        'With a network that reaches the npm registry, run the same command again.',
    );
}

/** Where the bundled Node does not run (another C library), the system's takes its place. */
function chooseNode() {
  if (existsSync(bundledNode) && spawnSync(bundledNode, ['--version']).status === 0) return;
  if (!systemNodeIsEnough()) refuseOldNode();
  for (const link of ['node', 'node.cmd', 'node.ps1'])
    rmSync(inRoot(`node_modules/.bin/${link}`), { force: true });
}

function provideDependencies() {
  const wanted = `${hashOf(['package-lock.json'])} ${platform}`;
  if (stampHolds(dependencyStamp, wanted)) return;
  if (!installedAsLocked()) install();
  chooseNode();
  writeFileSync(inRoot(dependencyStamp), wanted);
}

// The build.

function runNode(words) {
  const node = existsSync(bundledNode) ? bundledNode : process.execPath;
  const { status } = spawnSync(node, words, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop(`the build did not succeed (exit code ${status}); see above.`);
}

function build() {
  say('building the app …');
  const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
  runNode([electronVite, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn']);
}

const kernelOutputs = ['simd.wasm', 'relaxed.wasm'];

/** The command line trains too, so that the kernels are built for every command, in a second or two. */
function provideKernels() {
  const settings = ['package-lock.json', 'build/kernels.ts'];
  const wanted = hashOf([...settings, ...filesUnder('src-main/engine/kernels/assembly')]);
  const complete = kernelOutputs.every((file) => existsSync(inRoot(`build/out/kernels/${file}`)));
  if (complete && stampHolds(kernelStamp, wanted)) return;
  rmSync(inRoot(kernelStamp), { force: true });
  say('building the kernels …');
  runNode([inRoot('build/kernels.ts')]);
  writeFileSync(inRoot(kernelStamp), wanted);
}

function provideBuild() {
  const settings = ['package-lock.json', 'electron.config.ts'];
  const wanted = hashOf([...settings, ...filesUnder('src-main'), ...filesUnder('src-renderer')]);
  const complete = buildOutputs.every((output) => existsSync(inRoot(`build/out/${output}`)));
  if (complete && stampHolds(buildStamp, wanted)) return;
  rmSync(inRoot(buildStamp), { force: true });
  build();
  mkdirSync(dirname(inRoot(buildStamp)), { recursive: true });
  writeFileSync(inRoot(buildStamp), wanted);
}

provideDependencies();
provideKernels();
if (process.argv.includes('--build')) provideBuild();
