import { checks } from './checks/index.ts';
import { describe, sum, withSkippedAsFailed } from './checks/tally.ts';
import type { Tally } from './checks/tally.ts';

const mayNotSkip = process.env['NABLA_NO_SKIP'] === '1';

const tallies: { name: string; tally: Tally }[] = [];
for (const group of checks) {
  process.stdout.write(`\n── ${group.map(({ name }) => name).join(' · ')}\n`);
  const found = group.map(async ({ name, run }) => ({ name, tally: await run() }));
  for (const { name, tally } of await Promise.all(found))
    tallies.push({ name, tally: mayNotSkip ? withSkippedAsFailed(tally) : tally });
}

process.stdout.write('\n');
for (const { name, tally } of tallies) process.stdout.write(`${name}: ${describe(tally)}\n`);
const total = sum(tallies.map(({ tally }) => tally));
process.stdout.write(`${describe(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
