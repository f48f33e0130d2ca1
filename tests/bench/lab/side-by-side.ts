import { englishCorpus } from '../../../src-main/ner/index.ts';
import { estimateOf, parseExperiment, RunPool } from '../../../src-main/training/index.ts';
import { startRun } from '../../../src-main/training/runs/runs.ts';
import { TrainingWorkers } from '../../../src-main/training/runs/training-workers.ts';

const worker = new URL('../../../src-main/training/worker.ts', import.meta.url);

/**
 * Milliseconds of one run alone and of two at once, one thread each, and the processor's time for a run in both: on a
 * machine that others use too, only the latter says how much runs hinder each other.
 */
export async function measureSideBySide(rounds: number) {
  const corpus = englishCorpus();
  const experiment = parseExperiment({ epochs: 60 });
  const workers = new TrainingWorkers(worker, 2e9);
  /** On one thread, from the first point to the last, so that starting a thread does not count as training. */
  const timed = (): Promise<number> => {
    let from: number | undefined;
    let to = 0;
    const onPoints = () => {
      to = performance.now();
      from ??= to;
    };
    const { done } = startRun(workers.take(), { experiment, corpus, onPoints });
    return done.then(() => to - from!);
  };
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const [one, aloneProcessor] = await withProcessor(timed);
    const [two, bothProcessor] = await withProcessor(async () =>
      Math.max(...(await Promise.all([timed(), timed()]))),
    );
    const processorRatio = bothProcessor / 2 / aloneProcessor;
    measured.push({ one, two, ratio: two / one, processorRatio });
  }
  return measured;
}

/** Milliseconds until a run that trains has stopped when it is told to. */
export async function measureStopping(rounds: number) {
  const corpus = englishCorpus();
  const experiment = parseExperiment({ epochs: 1000 });
  const { bytes } = estimateOf(experiment, corpus);
  const pool = new RunPool({ worker });
  const stopped = async (how: 'pause' | 'cancel'): Promise<number> => {
    const { promise: begun, resolve: onPoints } = Promise.withResolvers<unknown>();
    const run = pool.submit({ experiment, corpus, bytes, onPoints });
    await begun;
    const from = performance.now();
    run[how]();
    await run.done;
    return performance.now() - from;
  };
  const measured = [];
  for (let round = 0; round < rounds; round++)
    measured.push({ pause: await stopped('pause'), cancel: await stopped('cancel') });
  await pool.close();
  return measured;
}

/** What some work gives, with the milliseconds that this process computed meanwhile. */
async function withProcessor<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
