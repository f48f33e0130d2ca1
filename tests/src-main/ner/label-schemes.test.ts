import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesOf, labelsOf } from '../../../src-main/ner/entities.ts';
import { isLabel, schemeOf, toIob2 } from '../../../src-main/ner/label-schemes.ts';
import type { Entity } from '../../../src-main/ner/types.ts';

const entities = fc
  .array(
    fc.record({
      type: fc.constantFrom('person', 'creative-work'),
      gap: fc.nat(1),
      length: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((plan) => {
    let position = 0;
    return plan.map(({ type, gap, length }): Entity => {
      const start = position + gap;
      position = start + length;
      return { type, start, end: position };
    });
  });
const lengthOf = (list: readonly Entity[]) => list.at(-1)!.end + 1;

/** Labels of a scheme that has a letter for first, inner, last and only tokens. */
const write = (list: readonly Entity[], [first, inner, last, only]: string) => {
  const labels = labelsOf([], lengthOf(list));
  for (const { type, start, end } of list)
    for (let i = start; i < end; i++) {
      const edge = i === start ? (i === end - 1 ? only : first) : i === end - 1 ? last : inner;
      labels[i] = `${edge}-${type}`;
    }
  return labels;
};

describe('every scheme becomes IOB2', () => {
  it.each([
    ['IOB2', 'BIIB'],
    ['BIOES', 'BIES'],
    ['BILUO', 'BILU'],
    ['BMES', 'BMES'],
  ])('%s', (_, letters) => {
    fc.assert(
      fc.property(entities, (list) => {
        expect(entitiesOf(toIob2(write(list, letters), 'prefixed'))).toEqual(list);
      }),
    );
  });

  it('IOB1, where B- only stands between neighbours of one type', () => {
    fc.assert(
      fc.property(entities, (list) => {
        const labels = write(list, 'IIII');
        list.forEach(({ type, start }, i) => {
          const before = list[i - 1];
          if (before?.end === start && before.type === type) labels[start] = `B-${type}`;
        });
        expect(entitiesOf(toIob2(labels, 'prefixed'))).toEqual(list);
      }),
    );
  });

  it('an entity that has ended is not continued', () => {
    for (const last of ['E', 'L', 'S', 'U'])
      expect(entitiesOf(toIob2([`${last}-PER`, 'I-PER'], 'prefixed'))).toHaveLength(2);
  });

  it('bare types, where neighbours of one type are one entity', () => {
    expect(toIob2(['person', 'person', 'O', 'creative-work', 'person'], 'bare')).toEqual([
      'B-person',
      'I-person',
      'O',
      'B-creative-work',
      'B-person',
    ]);
  });
});

it('a file is bare when no label has a prefix', () => {
  expect(schemeOf(['O', 'person', 'O'])).toBe('bare');
  expect(schemeOf(['O', 'creative-work'])).toBe('bare');
  expect(schemeOf(['O', 'B-creative-work'])).toBe('prefixed');
});

it('a label fits its scheme', () => {
  expect(['O', 'B-PER', 'S-x'].every((label) => isLabel(label, 'prefixed'))).toBe(true);
  expect(['', 'B-', 'person', 'b-person', 'X-PER', '0'].some((l) => isLabel(l, 'prefixed'))).toBe(
    false,
  );
  expect(isLabel('person', 'bare')).toBe(true);
  expect(isLabel('two words', 'bare')).toBe(false);
});
