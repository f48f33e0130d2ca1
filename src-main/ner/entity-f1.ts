import { entitiesOf } from './entities.ts';
import type { Entity } from './types.ts';

/** Counts of entities, and what follows from them. All ratios are in [0, 1]. */
export interface EntityScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Entities in the annotation, in the prediction, and in both by exact span and type. */
  readonly gold: number;
  readonly predicted: number;
  readonly matched: number;
}

export interface EntityScores {
  readonly overall: EntityScore;
  readonly byType: Readonly<Record<string, EntityScore>>;
}

/** Division by zero gives 0: no predicted entity means precision 0, no gold entity means recall 0. */
const ratio = (numerator: number, denominator: number) =>
  denominator === 0 ? 0 : numerator / denominator;

/** F1 = 2PR / (P + R) = 2 · matched / (gold + predicted). */
export const entityScore = (gold: number, predicted: number, matched: number): EntityScore => ({
  precision: ratio(matched, predicted),
  recall: ratio(matched, gold),
  f1: ratio(2 * matched, gold + predicted),
  gold,
  predicted,
  matched,
});

const key = (entity: Entity) => `${entity.start}:${entity.end}:${entity.type}`;

/**
 * Scores predicted against gold IOB2 labels, sentence by sentence. An entity counts only where both
 * its span and its type are right (the measure of CoNLL-2003).
 * @throws RangeError where the two differ in their number of sentences or of tokens.
 */
export function scoreEntities(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
): EntityScores {
  if (gold.length !== predicted.length)
    throw new RangeError(
      `${gold.length} annotated sentences but ${predicted.length} predicted: give one prediction a sentence`,
    );
  const counts = new Map<string, { gold: number; predicted: number; matched: number }>();
  const countsOf = (type: string) => {
    const found = counts.get(type) ?? { gold: 0, predicted: 0, matched: 0 };
    counts.set(type, found);
    return found;
  };
  gold.forEach((labels, index) => {
    const guess = predicted[index]!;
    if (guess.length !== labels.length)
      throw new RangeError(
        `sentence ${index} has ${labels.length} tokens but ${guess.length} predicted labels`,
      );
    const right = new Set(entitiesOf(labels).map(key));
    for (const { type } of entitiesOf(labels)) countsOf(type).gold++;
    for (const entity of entitiesOf(guess)) {
      countsOf(entity.type).predicted++;
      if (right.has(key(entity))) countsOf(entity.type).matched++;
    }
  });
  const total = { gold: 0, predicted: 0, matched: 0 };
  for (const count of counts.values()) {
    total.gold += count.gold;
    total.predicted += count.predicted;
    total.matched += count.matched;
  }
  const byType = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, count]) => [type, entityScore(count.gold, count.predicted, count.matched)]);
  return {
    overall: entityScore(total.gold, total.predicted, total.matched),
    byType: Object.fromEntries(byType) as Record<string, EntityScore>,
  };
}
