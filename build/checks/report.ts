import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nothing, withExitCode } from './tally.ts';
import type { Tally } from './tally.ts';

/** Runs a tool that writes a JSON report to the file it is given, and counts what the report says. */
export async function countReport(
  run: (reportFile: string) => Promise<number>,
  read: (report: unknown) => Tally,
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'nabla-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(file);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return withExitCode(text === undefined ? nothing : read(JSON.parse(text)), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
