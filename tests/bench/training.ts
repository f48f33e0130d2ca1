import { parseArgs } from 'node:util';
import { configurations, idOf, operationsPerWindow, type Configuration } from './configurations.ts';
import { NablaRun } from './nabla-side.ts';
import { peakOperationsPerSecond } from './peak.ts';
import { TorchSide } from './torch-side.ts';

/*
 * Windows trained per second, complete steps, on one thread: ours and PyTorch's in turns, so that a
 * noisy machine is noisy for both. `--config JSON` measures one configuration, `--seconds` how long in
 * all on each side, `--rounds` in how many turns, `--json` prints for programs.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    config: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
  },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
const defaults: Configuration = { batch: 32, optimizer: 'adam', embeddings: 'dense' };
const chosen = values.config
  ? [{ ...defaults, ...(JSON.parse(values.config) as Partial<Configuration>) }]
  : configurations;

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
};

interface Measured extends Configuration {
  readonly arithmetic: string;
  readonly windowsPerSecond: number;
  readonly gigaflops: number;
  readonly torchWindowsPerSecond?: number;
  /** The median of the rounds' ratios. */
  readonly ratio?: number;
}

async function measure(configuration: Configuration, torch?: TorchSide): Promise<Measured> {
  const ours = new NablaRun(configuration);
  const speeds: { readonly nabla: number; readonly torch: number | undefined }[] = [];
  for (let round = 0; round < rounds; round++) {
    const theirs = await torch?.train(configuration, seconds / rounds);
    const { windowsPerSecond } = ours.train(seconds / rounds);
    speeds.push({ nabla: windowsPerSecond, torch: theirs?.windowsPerSecond });
  }
  const windowsPerSecond = median(speeds.map(({ nabla }) => nabla));
  const compared = torch && {
    torchWindowsPerSecond: median(speeds.map((speed) => speed.torch!)),
    ratio: median(speeds.map((speed) => speed.nabla / speed.torch!)),
  };
  return {
    ...configuration,
    arithmetic: ours.arithmetic,
    windowsPerSecond,
    gigaflops: (windowsPerSecond * operationsPerWindow) / 1e9,
    ...compared,
  };
}

const torch = await TorchSide.start();
const peak = peakOperationsPerSecond();
const results: Measured[] = [];
for (const configuration of chosen) {
  const measured = await measure(configuration, torch);
  results.push(measured);
  if (values.json) continue;
  const { windowsPerSecond, gigaflops, torchWindowsPerSecond, ratio } = measured;
  const compared = torch
    ? `   PyTorch ${Math.round(torchWindowsPerSecond!)}   ratio ${ratio!.toFixed(2)}`
    : '';
  const speed = `${Math.round(windowsPerSecond)} windows/s   ${gigaflops.toFixed(1)} GFLOP/s`;
  process.stdout.write(`${idOf(configuration).padEnd(24)} ${speed}${compared}\n`);
}
await torch?.stop();
if (!torch) process.stderr.write('No Python here has torch: there is nothing to compare with.\n');
if (values.json)
  process.stdout.write(
    `${JSON.stringify({ peakGigaflops: peak && peak / 1e9, torch: torch?.version ?? null, results })}\n`,
  );
