import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type SecondInstance = (words: string[], folder: string) => void;

interface Knock {
  readonly words: string[];
  readonly folder: string;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** One app per user data folder; a second one leaves its words and knocks (SIGUSR2). */
export class SingleInstance {
  readonly #lock: string;
  readonly #knock: string;
  readonly #onSecond: SecondInstance;
  #isHeld = false;

  constructor(userData: string, onSecond: SecondInstance) {
    this.#lock = join(userData, 'stand-in.pid');
    this.#knock = join(userData, 'stand-in.knock.json');
    this.#onSecond = onSecond;
  }

  request(): boolean {
    if (this.#isHeld) return true;
    const owner = existsSync(this.#lock) ? Number(readFileSync(this.#lock, 'utf8')) : 0;
    if (owner > 0 && isAlive(owner)) {
      const knock: Knock = { words: process.argv, folder: process.cwd() };
      writeFileSync(this.#knock, JSON.stringify(knock));
      process.kill(owner, 'SIGUSR2');
      return false;
    }
    writeFileSync(this.#lock, String(process.pid));
    this.#isHeld = true;
    process.on('SIGUSR2', () => {
      const { words, folder } = JSON.parse(readFileSync(this.#knock, 'utf8')) as Knock;
      this.#onSecond(words, folder);
    });
    return true;
  }

  release(): void {
    if (this.#isHeld) rmSync(this.#lock, { force: true });
  }
}
