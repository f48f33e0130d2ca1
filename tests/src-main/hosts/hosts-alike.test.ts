import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { experiment as schema } from '../../../src-main/contract/experiment.ts';
import type { Reply } from '../../../src-main/contract/index.ts';
import { trace } from '../../../src-main/contract/explore.ts';
import type { MetricPoint, Run } from '../../../src-main/contract/lab.ts';
import { dispatch } from '../../../src-main/hosts/dispatch.ts';
import { parseExperiment } from '../../../src-main/training/index.ts';
import { nabla } from '../../support/command-line.ts';
import { runningCore } from '../../support/running-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { post, runningWebHost } from '../../support/web-host.ts';

const input = { expression: 'x*y', at: { x: '-Infinity', y: 'NaN' }, ties: 'half' };
const body = JSON.stringify({ name: 'explore.trace', input });

test('non-finite numbers cross a message between processes, a socket and a pipe alike', async () => {
  const core = runningCore();
  // Electron hands the reply of the dispatcher to its page as a structured clone.
  const electron = structuredClone(await dispatch(core.handlers, 'explore.trace', input));
  const host = await runningWebHost(core);
  const web = JSON.parse((await post(host, await host.enter(), {}, body)).body) as Reply;
  const words = ['trace', input.expression, '--at', 'x=-Infinity,y=NaN', '--json'];
  const commandLine: Reply = { ok: true, value: (await nabla(words)).json()[0] };

  expect(web).toEqual(electron);
  expect(commandLine).toEqual(electron);
  const { value } = electron as { value: z.input<typeof trace> };
  expect(z.decode(trace, value).gradients).toEqual({ x: NaN, y: -Infinity });
});

test('a problem reads the same everywhere', async () => {
  const core = runningCore();
  const broken = { ...input, expression: 'x*' };
  const reply = await dispatch(core.handlers, 'explore.trace', broken);
  const host = await runningWebHost(core);
  const sent = JSON.stringify({ name: 'explore.trace', input: broken });
  expect(JSON.parse((await post(host, await host.enter(), {}, sent)).body)).toEqual(reply);
  for (const language of ['en', 'ko'] as const) {
    const { stderr } = await nabla(['trace', 'x*', '--at', 'x=1', '--lang', language]);
    expect(reply).toMatchObject({ problem: { message: { [language]: stderr.trim() } } });
  }
});

describe('a run', () => {
  const stated = { window: 1, embedding: { dim: 6 }, hidden: [8], epochs: 2, dropout: 0.2 };
  const timeless = (points: readonly MetricPoint[]) =>
    points.map(({ windowsPerSecond: _, ...point }) => point);

  /** Starts the experiment over a host's calls, and asks until it has ended. */
  async function resultOver(call: (name: string, input: object) => Promise<Reply>) {
    const value = async <T>(name: string, input: object): Promise<T> => {
      const reply = await call(name, input);
      if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
      return reply.value as T;
    };
    const experiment = z.encode(schema, parseExperiment({ ...stated, data: 'english' }));
    const { id } = await value<Run>('lab.start', { experiment });
    return vi.waitFor(
      async () => {
        const { run, points } = await value<{ run: Run; points: MetricPoint[] }>('lab.run', { id });
        expect(run.status).toBe('finished');
        return { points: timeless(points), scores: run.scores };
      },
      { timeout: 30_000 },
    );
  }

  test('has the same bits over Electron’s messages, in the browser and on the command line', async () => {
    const core = runningCore();
    const electron = await resultOver(async (name, input) =>
      structuredClone(await dispatch(core.handlers, name, input)),
    );
    const host = await runningWebHost(core);
    const cookie = await host.enter();
    const web = await resultOver(
      async (name, input) =>
        JSON.parse((await post(host, cookie, {}, JSON.stringify({ name, input }))).body) as Reply,
    );
    const file = join(temporaryFolder(), 'experiment.yaml');
    writeFileSync(file, JSON.stringify(stated));
    const command = await nabla(['train', file, '--json', '--threads', '1']);
    const lines = command.json() as (MetricPoint & { type: string })[];
    const points = lines
      .filter(({ type }) => type === 'point')
      .map(({ type: _, ...point }) => point);

    expect(web).toEqual(electron);
    expect(timeless(points)).toEqual(electron.points);
    expect(lines.at(-1)).toMatchObject(electron.scores!);
  });
});
