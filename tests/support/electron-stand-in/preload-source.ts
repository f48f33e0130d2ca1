import { readFileSync } from 'node:fs';
import { decode, encode } from './codec.ts';
import { bindingName, deliveryName } from './message.ts';
import { installPageSide } from './page-side.ts';
import type { EffectivePreferences } from './preferences.ts';

/** What a sandboxed preload sees of `process`. */
function processOf(preferences: EffectivePreferences): object {
  return {
    type: 'renderer',
    platform: process.platform,
    arch: process.arch,
    sandboxed: preferences.sandbox,
    contextIsolated: preferences.contextIsolation,
    env: {},
    argv: [],
    versions: { node: process.versions.node, electron: 'stand-in' },
  };
}

function readPreload(path: string): string {
  const source = readFileSync(path, 'utf8');
  if (/^\s*(import|export)\s/m.test(source))
    throw new Error(`${path} is a module; a sandboxed preload must be CommonJS.`);
  return source;
}

/** The script that runs in every page of a window before the page's own. */
export function preloadSource(preferences: EffectivePreferences): string {
  const preload = preferences.preload === undefined ? undefined : readPreload(preferences.preload);
  const side = [
    `encode: ${encode}`,
    `decode: ${decode}`,
    `bindingName: ${JSON.stringify(bindingName)}`,
    `deliveryName: ${JSON.stringify(deliveryName)}`,
    `preload: ${preload === undefined ? 'null' : `function (require, module, exports, process) {${preload}\n}`}`,
    `process: ${JSON.stringify(processOf(preferences))}`,
    `isContextIsolated: ${preferences.contextIsolation}`,
  ];
  return `(${installPageSide})({ ${side.join(', ')} });`;
}
