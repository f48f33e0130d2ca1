import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
  /** Whether its name changes with its content, so that it may be cached for good. */
  readonly hashed: boolean;
}

/** File types that the renderer's build holds; anything else is not served. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const plainSegment = /^(?!\.)[\w.-]+$/;

/**
 * Reads a file below a folder for a path as it stands in an address, `/` being `index.html`. Serves the
 * page in the browser and in Electron's own protocol.
 *
 * @returns undefined for what is not there and for every address that is not plain: `..`, encoded or
 * doubled slashes, hidden files, links that lead elsewhere.
 */
export async function readStatic(folder: string, path: string): Promise<StaticFile | undefined> {
  const [root, ...segments] = (path === '/' ? '/index.html' : path).split('/');
  if (root !== '' || !segments.every((segment) => plainSegment.test(segment))) return undefined;
  const file = join(folder, ...segments);
  const type = types[extname(file)];
  if (type === undefined || !(await isOwnFile(folder, segments, file))) return undefined;
  return { body: await readFile(file), type, hashed: segments[0] === 'assets' };
}

async function isOwnFile(folder: string, segments: string[], file: string): Promise<boolean> {
  try {
    const real = [await realpath(folder), ...segments].join(sep);
    return (await realpath(file)) === real && (await stat(file)).isFile();
  } catch {
    return false;
  }
}
