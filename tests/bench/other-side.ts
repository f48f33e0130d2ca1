import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { idOf, l2, rateOf, sizes, type Configuration } from './configurations.ts';
import type { Speed } from './nabla-side.ts';

/**
 * Another library in a process of its own, which waits while we measure ourselves: it says its version
 * in a first line of JSON, and answers every configuration in a line with its speed.
 */
export class OtherSide {
  readonly version: string;
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  static async start(
    command: string,
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<OtherSide> {
    const child = spawn(command, words, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const lines = createInterface(child.stdout!)[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    if (done)
      throw new Error(`${command} ${words.join(' ')} ended before it had said its version.`);
    return new OtherSide(child, lines, (JSON.parse(value) as { version: string }).version);
  }

  private constructor(child: ChildProcess, lines: AsyncIterator<string>, version: string) {
    this.#process = child;
    this.#lines = lines;
    this.version = version;
  }

  async train(configuration: Configuration, seconds: number): Promise<Speed> {
    const id = idOf(configuration);
    const asked = { ...configuration, id, rate: rateOf(configuration), sizes, l2, seconds };
    this.#process.stdin!.write(`${JSON.stringify(asked)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`It ended before it had measured ${id}; see above.`);
    return JSON.parse(value) as Speed;
  }

  async stop(): Promise<void> {
    this.#process.stdin!.end();
    await once(this.#process, 'exit');
  }
}
