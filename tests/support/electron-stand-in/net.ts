import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handlerFor } from './protocol.ts';
import { strict } from './strict.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

async function readFileAddress(address: string): Promise<Response> {
  const path = fileURLToPath(address);
  const body = await readFile(path);
  const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
}

export const net = strict('net', {
  async fetch(input: string | URL | Request, options?: RequestInit): Promise<Response> {
    const address = input instanceof Request ? input.url : String(input);
    if (address.startsWith('file:')) return readFileAddress(address);
    const handler = handlerFor(address);
    return handler ? handler(new Request(input, options)) : fetch(input, options);
  },
  isOnline: (): boolean => false,
});
