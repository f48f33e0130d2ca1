import type { Parameter } from '../model/parameters.ts';

/** The layer that a parameter belongs to: `E`, `hidden1`, … or `output`, by its name. */
export function layerOf({ name, role }: Pick<Parameter, 'name' | 'role'>): string {
  if (role === 'vectors') return name;
  const number = /\d+$/.exec(name)?.[0];
  return number === undefined ? 'output' : `hidden${number}`;
}
