import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjacentEntities,
  entitiesOf,
  entityTypes,
  labelsOf,
  labelsOfTypes,
  splitLabel,
  typesOf,
} from '../../../src-main/ner/entities.ts';

/** Entities side by side with gaps between them, as a sentence has them. */
const annotated = fc
  .array(
    fc.record({
      type: fc.constantFrom('PER', 'LOC', 'creative-work'),
      gap: fc.nat(2),
      length: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((plan) => {
    let position = 0;
    const entities = plan.map(({ type, gap, length }) => {
      const start = position + gap;
      position = start + length;
      return { type, start, end: position };
    });
    return { entities, length: position + 1 };
  });

describe('entities of IOB2 labels', () => {
  it('Samuel Quinn stayed at the Hilton Hotel in Paris', () => {
    const labels = ['B-PER', 'I-PER', 'O', 'O', 'O', 'B-LOC', 'I-LOC', 'O', 'B-LOC'];
    expect(entitiesOf(labels)).toEqual([
      { type: 'PER', start: 0, end: 2 },
      { type: 'LOC', start: 5, end: 7 },
      { type: 'LOC', start: 8, end: 9 },
    ]);
  });

  it('entities → labels → entities changes nothing, neighbours of one type included', () => {
    fc.assert(
      fc.property(annotated, ({ entities, length }) => {
        expect(entitiesOf(labelsOf(entities, length))).toEqual(entities);
      }),
    );
  });

  it('an I- that continues nothing begins an entity', () => {
    expect(entitiesOf(['O', 'I-PER', 'I-PER', 'I-LOC'])).toEqual([
      { type: 'PER', start: 1, end: 3 },
      { type: 'LOC', start: 3, end: 4 },
    ]);
  });

  it('only the first hyphen of a label divides it', () => {
    expect(splitLabel('B-creative-work')).toEqual({ prefix: 'B', type: 'creative-work' });
    expect(splitLabel('O')).toEqual({ prefix: 'O', type: '' });
  });
});

describe('one type a token', () => {
  it('survives the way there and back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('O', 'PER', 'LOC')), (types) => {
        expect(typesOf(labelsOfTypes(types))).toEqual(types);
      }),
    );
  });

  it('merges neighbours of one type, which a corpus can count', () => {
    const sentence = { tokens: ['Diah', 'Diah', 'sang'], labels: ['B-PER', 'B-PER', 'O'] };
    expect(labelsOfTypes(typesOf(sentence.labels))).toEqual(['B-PER', 'I-PER', 'O']);
    expect(adjacentEntities([sentence])).toBe(1);
    expect(adjacentEntities([{ ...sentence, labels: ['B-PER', 'B-LOC', 'O'] }])).toBe(0);
    expect(adjacentEntities([{ ...sentence, labels: ['B-PER', 'O', 'B-PER'] }])).toBe(0);
  });
});

it('the types of a corpus are sorted and each named once', () => {
  const sentences = [
    { tokens: ['a', 'b'], labels: ['B-PER', 'B-LOC'] },
    { tokens: ['c', 'd'], labels: ['O', 'B-PER'] },
  ];
  expect(entityTypes(sentences)).toEqual(['LOC', 'PER']);
});
