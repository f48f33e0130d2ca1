import { operationsPerWindow, type Configuration } from './configurations.ts';
import { NablaRun, type Speed } from './nabla-side.ts';
import type { OtherSide } from './other-side.ts';
import { fitLine, median } from './statistics.ts';
import { tfjsHas } from './tfjs-side.ts';

/** The others that are here, PyTorch by its number of threads. */
export interface Others {
  readonly torch: Readonly<Record<1 | 2, OtherSide | undefined>>;
  readonly tfjs: OtherSide | undefined;
}

export interface Measured extends Configuration {
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
  readonly tfjs?: Speed;
  readonly tfjsRatio?: number;
}

export interface Timing {
  /** On each side, in all. */
  readonly seconds: number;
  /** Turns that these are cut into, so that a noisy machine is noisy for all. */
  readonly rounds: number;
}

const typical = (speeds: readonly Speed[]): Speed => ({
  windowsPerSecond: median(speeds.map((speed) => speed.windowsPerSecond)),
  windowsPerProcessorSecond: median(speeds.map((speed) => speed.windowsPerProcessorSecond)),
});

export async function measure(
  configuration: Configuration,
  { torch, tfjs }: Others,
  { seconds, rounds }: Timing,
  peak: number | undefined,
): Promise<Measured> {
  const run = new NablaRun(configuration);
  const ours: Speed[] = [];
  const theirs: Speed[] = [];
  const browsers: Speed[] = [];
  for (let round = 0; round < rounds; round++) {
    const other = torch[configuration.threads];
    if (other) theirs.push(await other.train(configuration, seconds / rounds));
    ours.push(run.train(seconds / rounds));
    if (tfjs && tfjsHas(configuration))
      browsers.push(await tfjs.train(configuration, seconds / rounds));
  }
  run.close();
  const ratio = (others: readonly Speed[], of: keyof Speed) =>
    median(others.map((speed, i) => ours[i]![of] / speed[of]));
  const nabla = typical(ours);
  const operations = nabla.windowsPerProcessorSecond * operationsPerWindow(configuration);
  return {
    ...configuration,
    arithmetic: run.arithmetic,
    nabla,
    microsecondsPerStep: (1e6 * configuration.batch) / nabla.windowsPerSecond,
    gigaflops: operations / 1e9,
    ...(peak && { shareOfPeak: operations / peak }),
    ...(theirs.length > 0 && {
      torch: typical(theirs),
      ratio: ratio(theirs, 'windowsPerSecond'),
      processorRatio: ratio(theirs, 'windowsPerProcessorSecond'),
    }),
    ...(browsers.length > 0 && {
      tfjs: typical(browsers),
      tfjsRatio: ratio(browsers, 'windowsPerSecond'),
    }),
  };
}

/** Time of a step = microsecondsPerStep + batch · microsecondsPerWindow. */
export interface Fit extends Pick<Configuration, 'optimizer' | 'embeddings'> {
  readonly microsecondsPerStep: number;
  readonly microsecondsPerWindow: number;
}

const fitted = [
  { optimizer: 'sgd', embeddings: 'dense' },
  { optimizer: 'adam', embeddings: 'lazy' },
  { optimizer: 'adam', embeddings: 'dense' },
] as const;

/** From batches of 8 on: a single window multiplies matrices with vectors, which costs more a window. */
const batches = [8, 16, 32, 64, 128];

/** What a step costs besides its windows, on one thread; dense Adam updates all word vectors in it. */
export function fits(seconds: number): Fit[] {
  return fitted.map((kind) => {
    const runs = batches.map((batch) => new NablaRun({ ...kind, batch, threads: 1 }));
    const times = runs.map((): number[] => []);
    for (let round = 0; round < 5; round++)
      runs.forEach((run, i) => {
        const { windowsPerProcessorSecond } = run.train(seconds / 5 / batches.length);
        times[i]!.push((1e6 * batches[i]!) / windowsPerProcessorSecond);
      });
    const { constant, slope } = fitLine(batches.map((batch, i) => [batch, median(times[i]!)]));
    return { ...kind, microsecondsPerStep: constant, microsecondsPerWindow: slope };
  });
}
