import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityScore, scoreEntities } from '../../../src-main/ner/entity-f1.ts';

const labels = fc.array(fc.constantFrom('O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'), {
  minLength: 12,
  maxLength: 12,
});

describe('entity F1 by exact spans', () => {
  it('counts an entity only where span and type are right', () => {
    const gold = [['B-PER', 'I-PER', 'O', 'B-LOC', 'O', 'B-ORG']];
    const predicted = [['B-PER', 'O', 'O', 'B-LOC', 'O', 'B-LOC']];
    const { overall, byType } = scoreEntities(gold, predicted);
    // One of three found (the place), one of three right: P = R = F1 = 1/3.
    expect(overall).toEqual({ ...entityScore(3, 3, 1), gold: 3, predicted: 3, matched: 1 });
    expect(overall.f1).toBeAllClose(1 / 3);
    expect(byType.LOC).toMatchObject({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
    expect(byType.PER).toMatchObject({ gold: 1, predicted: 1, matched: 0, f1: 0 });
    expect(Object.keys(byType)).toEqual(['LOC', 'ORG', 'PER']);
  });

  it('tells two neighbours from one long entity', () => {
    expect(scoreEntities([['B-PER', 'B-PER']], [['B-PER', 'I-PER']]).overall.matched).toBe(0);
    expect(scoreEntities([['B-PER', 'B-PER']], [['B-PER', 'B-PER']]).overall.matched).toBe(2);
  });

  it('is 2PR / (P + R), within [0, 1], and 1 for the annotation itself', () => {
    fc.assert(
      fc.property(labels, labels, (gold, predicted) => {
        const { precision, recall, f1, matched } = scoreEntities([gold], [predicted]).overall;
        if (precision + recall > 0)
          expect(f1).toBeAllClose((2 * precision * recall) / (precision + recall));
        expect(f1 >= 0 && f1 <= 1).toBe(true);
        const itself = scoreEntities([gold], [gold]).overall;
        expect(itself.f1).toBe(itself.gold === 0 ? 0 : 1);
        expect(matched).toBeLessThanOrEqual(Math.min(itself.gold, gold.length));
      }),
    );
  });

  it('swaps precision and recall when annotation and prediction are swapped', () => {
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const [there, back] = [scoreEntities([a], [b]).overall, scoreEntities([b], [a]).overall];
        expect([there.precision, there.recall, there.f1]).toEqual([
          back.recall,
          back.precision,
          back.f1,
        ]);
      }),
    );
  });

  it('adds up over types', () => {
    fc.assert(
      fc.property(labels, labels, (gold, predicted) => {
        const { overall, byType } = scoreEntities([gold], [predicted]);
        const total = (count: 'gold' | 'predicted' | 'matched') =>
          Object.values(byType).reduce((sum, score) => sum + score[count], 0);
        expect(entityScore(total('gold'), total('predicted'), total('matched'))).toEqual(overall);
      }),
    );
  });

  it('says 0, not NaN, where nothing is there to divide by', () => {
    expect(entityScore(0, 0, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(entityScore(4, 0, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('refuses what cannot be compared, with the numbers', () => {
    expect(() => scoreEntities([['O']], [])).toThrow('1 annotated sentences but 0 predicted');
    expect(() => scoreEntities([['O', 'O']], [['O']])).toThrow(
      'sentence 0 has 2 tokens but 1 predicted labels',
    );
  });
});
