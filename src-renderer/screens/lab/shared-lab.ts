import { client } from '../../client/index.ts';
import { Lab } from './lab.svelte.ts';

let shared: Lab | undefined;

/** The one lab of this window: what was put together is there again after a look at another screen. */
export function sharedLab(): Lab {
  shared ??= new Lab(client());
  return shared;
}
