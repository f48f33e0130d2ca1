import type { TaggedToken } from '../../../../src-main/contract/lab.ts';

/** Neighbouring words of one type, read as one entity. */
export interface TaggedEntity {
  readonly text: string;
  readonly label: string;
}

/** The label of words that belong to no entity. */
export const outside = 'O';

/** The entities that a model marked, in the order of the sentence. */
export function entitiesIn(tokens: readonly TaggedToken[]): TaggedEntity[] {
  const entities: { words: string[]; label: string }[] = [];
  tokens.forEach(({ text, label }, i) => {
    if (label === outside) return;
    if (tokens[i - 1]?.label === label) entities.at(-1)?.words.push(text);
    else entities.push({ words: [text], label });
  });
  return entities.map(({ words, label }) => ({ text: words.join(' '), label }));
}
