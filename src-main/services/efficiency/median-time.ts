/** How long is measured: enough rounds for a steady median, few enough not to wait for. */
const effort = { rounds: 15, fewest: 5, batchMilliseconds: 0.5, enough: 200 } as const;

const milliseconds = (work: () => unknown, runs: number): number => {
  const start = performance.now();
  for (let run = 0; run < runs; run++) work();
  return performance.now() - start;
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How many runs are long enough for the clock, once the work is warm. */
function runsPerBatch(work: () => unknown): number {
  for (let runs = 1; ; runs *= 2) {
    const fastest = Math.min(...[0, 1, 2].map(() => milliseconds(work, runs)));
    if (fastest >= effort.batchMilliseconds) return runs;
  }
}

/**
 * The microseconds that one run of each takes. They are measured in turns, so that whatever else the
 * machine does falls on all alike, and each by the median of its rounds. Between rounds other calls
 * of the core get their turn.
 */
export async function medianTimes<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number>> {
  const measured = (Object.entries(works) as [Name, () => unknown][]).map(([name, work]) => ({
    name,
    work,
    runs: runsPerBatch(work),
    times: [] as number[],
  }));
  const start = performance.now();
  for (let round = 0; round < effort.rounds; round++) {
    await nextTurn();
    for (const { work, runs, times } of measured) times.push(milliseconds(work, runs) / runs);
    if (round + 1 >= effort.fewest && performance.now() - start > effort.enough) break;
  }
  const medians = measured.map(({ name, times }) => [name, 1000 * median(times)] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}
