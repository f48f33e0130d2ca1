import { particleFor } from '../korean-particles.ts';
import type { RandomSource } from '../types.ts';

/** What may stand for each `{name}`; an alternative may hold names and entities itself. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** A sentence with the entities in it, as offsets of its characters (`end` exclusive). */
export interface MarkedText {
  readonly text: string;
  readonly entities: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const piece = /\{([^}]+)\}|\[([A-Z]+) |\]|<([^>]+)>/gu;

/**
 * Writes a template out: `{city}` is an alternative of the grammar, `[LOC …]` marks an entity, and
 * `<은/는>` is whichever of two Korean particles the word before it asks for. A sentence uses an
 * alternative twice only when there is no other.
 */
export function expand(template: string, grammar: Grammar, random: RandomSource): MarkedText {
  const entities: { type: string; start: number; end: number }[] = [];
  const used = new Set<string>();
  let text = '';
  let open: { type: string; start: number } | undefined;

  const write = (source: string): void => {
    let position = 0;
    for (const match of source.matchAll(piece)) {
      const [whole, name, type, pair] = match;
      text += source.slice(position, match.index);
      position = match.index + whole.length;
      if (name !== undefined) write(alternative(name));
      else if (type !== undefined) open = { type, start: text.length };
      else if (pair !== undefined) text += particleFor(text, pair);
      else if (open) {
        entities.push({ ...open, end: text.length });
        open = undefined;
      } else throw new RangeError(`“${template}” closes an entity that it did not open`);
    }
    text += source.slice(position);
  };
  const alternative = (name: string): string => {
    const list = grammar[name];
    if (!list)
      throw new RangeError(`“${template}” uses {${name}}, which the grammar does not have`);
    const fresh = list.filter((each) => !used.has(each));
    const choices = fresh.length > 0 ? fresh : list;
    const chosen = choices[Math.floor(random.uniform() * choices.length)]!;
    used.add(chosen);
    return chosen;
  };

  write(template);
  return { text, entities };
}
