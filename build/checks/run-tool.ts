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
  const child = spawn(process.execPath, [resolve(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...plain, ...environment },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
