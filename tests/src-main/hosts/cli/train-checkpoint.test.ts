import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { nabla, startNabla } from '../../../support/command-line.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function folderWith(experiment: string) {
  const folder = temporaryFolder();
  const file = join(folder, 'experiment.yaml');
  writeFileSync(file, experiment);
  return { file, checkpoint: join(folder, 'run.checkpoint') };
}

const long = 'batch: 1\nepochs: 40\nhidden: [32]\nembedding: { dim: 8 }\n';

interface Line {
  readonly type: string;
  readonly step?: number;
}

const timeless = (line: unknown): string =>
  JSON.stringify(line).replace(/"windowsPerSecond":[^,}]+/, '');

test(
  'a run that is killed goes on to the very figures of one that is not',
  { timeout: 90_000 },
  async () => {
    const { file, checkpoint } = folderWith(long);
    const child = startNabla(['train', file, '--json', '--checkpoint', checkpoint]);
    child.stdout.resume();
    while (!existsSync(checkpoint)) await wait(5);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const words = ['--json', '--checkpoint', checkpoint, '--resume', checkpoint];
    const resumed = await nabla(['train', file, ...words]);
    const straight = (await nabla(['train', file, '--json'])).json() as Line[];
    expect(resumed.code).toBe(0);
    const lines = resumed.json() as Line[];
    const first = lines[1]!.step!;
    expect(first).toBeGreaterThan(1);
    expect(lines.slice(1).map(timeless)).toEqual(
      straight.filter(({ type, step }) => type === 'final' || step! >= first).map(timeless),
    );
    expect(existsSync(checkpoint)).toBe(false);
  },
);

test('a checkpoint that is there is not overwritten by a run that begins anew', async () => {
  const { file, checkpoint } = folderWith('epochs: 1\n');
  writeFileSync(checkpoint, 'precious');
  const { code, stderr } = await nabla(['train', file, '--checkpoint', checkpoint]);
  expect(code).toBe(2);
  expect(stderr).toContain(`--resume ${checkpoint}`);
  expect(readFileSync(checkpoint, 'utf8')).toBe('precious');
});

test.each([
  ['is not there', undefined, 'cannot be read'],
  ['is something else', 'precious', 'not a checkpoint'],
])('a checkpoint that %s is refused', async (_, contents, reason) => {
  const { file, checkpoint } = folderWith('epochs: 1\n');
  if (contents !== undefined) writeFileSync(checkpoint, contents);
  const { code, stderr } = await nabla(['train', file, '--resume', checkpoint]);
  expect(code).toBe(2);
  expect(stderr).toContain(reason);
});
