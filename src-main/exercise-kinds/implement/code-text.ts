import type { Localized } from '../../contract/localized.ts';
import type { Call } from './sandbox/messages.ts';

export const localized = (en: string, ko: string): Localized => ({ en, ko });

const longest = 500;
/** A piece of code in a sentence, cut where it is endless. */
export const code = (text: string): string => {
  const plain = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ');
  return `\`${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}\``;
};

/** Numbers to six digits, lists in brackets; what is no number as it is. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value === 'object' && value !== null && !('__kind' in value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${shown(inner)}`)
      .join(', ')} }`;
  if (typeof value === 'string' && /^(NaN|-?Infinity)$/.test(value)) return value;
  return typeof value === 'object' && value !== null
    ? String((value as Record<string, unknown>)['__kind'])
    : JSON.stringify(value);
}

/** A call as it stands in code. */
export const callText = ({ name, arguments: values, sources = {} }: Call): string =>
  `${name}(${values.map((value, at) => sources[at] ?? shown(value)).join(', ')})`;
