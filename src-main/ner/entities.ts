import type { Entity, Sentence } from './types.ts';

const OUTSIDE = 'O';

/** `B-creative-work` is of type `creative-work`: only the first hyphen separates. */
export function splitLabel(label: string): { prefix: string; type: string } {
  const hyphen = label.indexOf('-');
  if (hyphen < 0) return { prefix: label, type: '' };
  return { prefix: label.slice(0, hyphen), type: label.slice(hyphen + 1) };
}

/**
 * The entities of IOB2 labels, in order. An `I-X` that continues nothing of type X begins an entity,
 * so that a model's inconsistent labels still have a reading.
 */
export function entitiesOf(labels: readonly string[]): Entity[] {
  const entities: Entity[] = [];
  let open: { type: string; start: number } | undefined;
  const close = (end: number) => {
    if (open) entities.push({ ...open, end });
    open = undefined;
  };
  labels.forEach((label, index) => {
    const { prefix, type } = splitLabel(label);
    if (prefix === 'I' && open?.type === type) return;
    close(index);
    if (label !== OUTSIDE) open = { type, start: index };
  });
  close(labels.length);
  return entities;
}

/** IOB2 labels for `length` tokens from entities that do not overlap. */
export function labelsOf(entities: readonly Entity[], length: number): string[] {
  const labels = Array.from({ length }, () => OUTSIDE);
  for (const { type, start, end } of entities)
    for (let index = start; index < end; index++)
      labels[index] = `${index === start ? 'B' : 'I'}-${type}`;
  return labels;
}

/** The type of each token, `O` outside of entities. */
export const typesOf = (labels: readonly string[]): string[] =>
  labels.map((label) => splitLabel(label).type || OUTSIDE);

/**
 * IOB2 labels from one type a token: neighbours of the same type are one entity. Two entities of one
 * type that touch therefore merge; see `adjacentEntities` for how often a corpus has that.
 */
export const labelsOfTypes = (types: readonly string[]): string[] =>
  types.map((type, index) => {
    if (type === OUTSIDE) return OUTSIDE;
    return types[index - 1] === type ? `I-${type}` : `B-${type}`;
  });

/** Entities that directly follow another of their type. */
export function adjacentEntities(sentences: readonly Sentence[]): number {
  return sentences
    .map(({ labels }) => entitiesOf(labels))
    .flatMap((entities) =>
      entities.filter(({ type, start }, index) => {
        const before = entities[index - 1];
        return before?.end === start && before.type === type;
      }),
    ).length;
}

/** The entity types of some sentences, sorted by code point. */
export function entityTypes(sentences: readonly Sentence[]): string[] {
  const types = new Set(sentences.flatMap(({ labels }) => typesOf(labels)));
  types.delete(OUTSIDE);
  return [...types].sort();
}
