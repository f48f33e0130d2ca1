import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Colours only where a person looks on: logs are read as plain text. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** Runs a tool's script on this Node in the project's root, its output shown; resolves with its exit code. */
export async function runTool(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  const child = start(script, words, 'inherit', environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** The same with its output held back, for tools that run side by side. */
export async function runToolQuietly(
  script: string,
  words: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const child = start(script, words, 'pipe');
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, output };
}

const start = (
  script: string,
  words: readonly string[],
  output: 'inherit' | 'pipe',
  environment: Readonly<Record<string, string | undefined>> = {},
) =>
  spawn(process.execPath, [resolve(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...plain, ...environment },
  });
