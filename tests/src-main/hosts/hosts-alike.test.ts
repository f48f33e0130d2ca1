import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Reply } from '../../../src-main/contract/index.ts';
import { trace } from '../../../src-main/contract/explore.ts';
import { dispatch } from '../../../src-main/hosts/dispatch.ts';
import { nabla } from '../../support/command-line.ts';
import { runningCore } from '../../support/running-core.ts';
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
