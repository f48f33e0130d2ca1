import { client } from '../../client/index.ts';
import { Lab } from './lab.svelte.ts';

let shared: Lab | undefined;

/**
 * The one lab of this window: what was put together is there again after a look at another screen. Its
 * derived values belong to no component, so that they outlive the one that asks first.
 */
export function sharedLab(): Lab {
  if (!shared) $effect.root(() => void (shared = new Lab(client())));
  return shared!;
}
