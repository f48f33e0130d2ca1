import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { configurations, idOf, parseConfiguration } from './configurations.ts';
import { fits, measure, type Fit, type Measured } from './measure.ts';
import { peakOperationsPerSecond } from './peak.ts';
import { startTfjs, tfjsInstall } from './tfjs-side.ts';
import { startTorch } from './torch-side.ts';

/* Windows trained per second, complete steps: ours, PyTorch's and TensorFlow.js's in turns. */

const help = `Windows trained per second, beside PyTorch and TensorFlow.js where they are installed.

  --config JSON    one configuration: batch, optimizer (sgd, adam),
                   embeddings (dense, lazy, frozen), threads (1, 2)
  --seconds N      how long each side trains in all (2)
  --rounds N       in how many turns (5)
  --json           one JSON object in place of lines

PyTorch is found in python3, /usr/bin/python3 or $PYTHON. TensorFlow.js is found after
  ${tfjsInstall}
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    config: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
  },
});

function refuse(message: string): never {
  process.stderr.write(`bench:training: ${message}\n`);
  process.exit(2);
}

function chosen(): readonly (typeof configurations)[number][] {
  if (values.config === undefined) return configurations;
  try {
    return [parseConfiguration(values.config)];
  } catch (error) {
    return refuse(`--config: ${(error as Error).message}`);
  }
}

function positive(name: 'seconds' | 'rounds'): number {
  const value = Number(values[name]);
  return value > 0 && Number.isFinite(value)
    ? value
    : refuse(`--${name} is a number above 0, not ${values[name]}`);
}

/** One line for people. */
function describe(measured: Measured): string {
  const { nabla, torch, tfjs, gigaflops, shareOfPeak, ratio, tfjsRatio } = measured;
  const share = shareOfPeak ? ` (${Math.round(100 * shareOfPeak)}% of the peak)` : '';
  const parts = [
    idOf(measured).padEnd(34),
    `${Math.round(nabla.windowsPerSecond)} windows/s`,
    `${gigaflops.toFixed(1)} GFLOP/s${share}`,
    torch ? `PyTorch ${Math.round(torch.windowsPerSecond)}: ${ratio!.toFixed(2)}×` : '',
    tfjs ? `TensorFlow.js ${Math.round(tfjs.windowsPerSecond)}: ${tfjsRatio!.toFixed(1)}×` : '',
  ];
  return `${parts.filter(Boolean).join('   ')}\n`;
}

const describeFit = ({ optimizer, embeddings, ...fit }: Fit): string =>
  `${optimizer}, ${embeddings}: a step takes ${fit.microsecondsPerStep.toFixed(1)} µs ` +
  `and ${fit.microsecondsPerWindow.toFixed(2)} µs a window\n`;

async function main(): Promise<void> {
  const [list, seconds, rounds] = [chosen(), positive('seconds'), positive('rounds')];
  const say = (line: string): unknown => values.json || process.stdout.write(line);
  const peak = peakOperationsPerSecond();
  const needsTwo = list.some(({ threads }) => threads === 2);
  const torch = { 1: await startTorch(1), 2: needsTwo ? await startTorch(2) : undefined };
  const tfjs = await startTfjs();
  const results: Measured[] = [];
  for (const configuration of list) {
    const measured = await measure(configuration, { torch, tfjs }, { seconds, rounds }, peak);
    results.push(measured);
    say(describe(measured));
  }
  for (const side of [torch[1], torch[2], tfjs]) await side?.stop();
  const found = values.config === undefined ? fits(seconds) : [];
  for (const fit of found) say(describeFit(fit));
  if (!torch[1]) process.stderr.write('No Python here has torch: PyTorch is not compared.\n');
  if (!tfjs) process.stderr.write(`TensorFlow.js is not compared; to: ${tfjsInstall}\n`);
  if (!values.json) return;
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const versions = { torch: torch[1]?.version ?? null, tfjs: tfjs?.version ?? null };
  const peakGigaflops = peak && peak / 1e9;
  process.stdout.write(
    `${JSON.stringify({ machine, ...versions, peakGigaflops, fits: found, results })}\n`,
  );
}

if (values.help) process.stdout.write(help);
else await main();
