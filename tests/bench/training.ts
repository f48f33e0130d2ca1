import { parseArgs } from 'node:util';
import { configurations, idOf, operationsPerWindow, type Configuration } from './configurations.ts';
import { NablaRun, type Speed } from './nabla-side.ts';
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
  readonly nabla: Speed;
  readonly microsecondsPerStep: number;
  /** In a second of processor time. */
  readonly gigaflops: number;
  /** Share of what 128-bit fused multiply-add reaches on this core, measured before. */
  readonly shareOfPeak?: number;
  readonly torch?: Speed;
  /** The medians of the rounds' ratios, in time and in processor time. */
  readonly ratio?: number;
  readonly processorRatio?: number;
}

const typical = (speeds: readonly Speed[]): Speed => ({
  windowsPerSecond: median(speeds.map((speed) => speed.windowsPerSecond)),
  windowsPerProcessorSecond: median(speeds.map((speed) => speed.windowsPerProcessorSecond)),
});

const peak = peakOperationsPerSecond();

async function measure(configuration: Configuration, torch?: TorchSide): Promise<Measured> {
  const run = new NablaRun(configuration);
  const ours: Speed[] = [];
  const theirs: Speed[] = [];
  for (let round = 0; round < rounds; round++) {
    if (torch) theirs.push(await torch.train(configuration, seconds / rounds));
    ours.push(run.train(seconds / rounds));
  }
  const ratio = (of: keyof Speed) => median(theirs.map((speed, i) => ours[i]![of] / speed[of]));
  const nabla = typical(ours);
  const operations = nabla.windowsPerProcessorSecond * operationsPerWindow;
  return {
    ...configuration,
    arithmetic: run.arithmetic,
    nabla,
    microsecondsPerStep: (1e6 * configuration.batch) / nabla.windowsPerSecond,
    gigaflops: operations / 1e9,
    ...(peak && { shareOfPeak: operations / peak }),
    ...(torch && {
      torch: typical(theirs),
      ratio: ratio('windowsPerSecond'),
      processorRatio: ratio('windowsPerProcessorSecond'),
    }),
  };
}

/** One line for people. */
function describe(measured: Measured): string {
  const { nabla, torch, gigaflops, ratio, processorRatio } = measured;
  const compared = torch
    ? `   PyTorch ${Math.round(torch.windowsPerSecond)}   ratio ${ratio!.toFixed(2)} (${processorRatio!.toFixed(2)} of processor time)`
    : '';
  const speed = `${Math.round(nabla.windowsPerSecond)} windows/s   ${gigaflops.toFixed(1)} GFLOP/s`;
  return `${idOf(measured).padEnd(24)} ${speed}${compared}\n`;
}

const torch = await TorchSide.start();
const results: Measured[] = [];
for (const configuration of chosen) {
  const measured = await measure(configuration, torch);
  results.push(measured);
  if (!values.json) process.stdout.write(describe(measured));
}
await torch?.stop();
if (!torch) process.stderr.write('No Python here has torch: there is nothing to compare with.\n');
if (values.json)
  process.stdout.write(
    `${JSON.stringify({ peakGigaflops: peak && peak / 1e9, torch: torch?.version ?? null, results })}\n`,
  );
