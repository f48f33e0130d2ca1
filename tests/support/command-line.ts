import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts');

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output, read as JSON lines. */
  json(): unknown[];
}

export interface CommandSurroundings {
  readonly input?: string;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A running `nabla …`; its locale is English unless said. */
export const startNabla = (words: readonly string[], around: CommandSurroundings = {}) =>
  spawn(process.execPath, [main, ...words], {
    cwd: around.cwd,
    env: { ...process.env, LC_ALL: 'C', npm_lifecycle_event: '', ...around.environment },
  });

/** Runs `nabla …` to its end. */
export function nabla(
  words: readonly string[],
  around: CommandSurroundings = {},
): Promise<CommandResult> {
  const child = startNabla(words, around);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
  child.stdin.end(around.input ?? '');
  const json = (): unknown[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr, json }));
  });
}
