import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src-main/engine/index.ts';
import { labelText } from '../../../../src-main/ner/corpora/label-text.ts';
import { expand } from '../../../../src-main/ner/corpora/template.ts';

const grammar = {
  city: ['[LOC {name}]'],
  name: ['Oslo'],
  pair: ['left', 'right'],
  도시: ['[LOC 서울]'],
};
const expanded = (template: string, seed = 1) => expand(template, grammar, createRandom(seed));

describe('a template', () => {
  it('is written out with its entities marked', () => {
    expect(expanded('From {city}, [PER Ann] left.')).toEqual({
      text: 'From Oslo, Ann left.',
      entities: [
        { type: 'LOC', start: 5, end: 9 },
        { type: 'PER', start: 11, end: 14 },
      ],
    });
  });

  it('takes the particle that the word before asks for', () => {
    expect(expanded('{도시}<은/는> {도시}<으로/로>').text).toBe('서울은 서울로');
  });

  it('repeats an alternative only when there is no other', () => {
    for (let seed = 0; seed < 20; seed++) {
      const [first, second] = expanded('{pair} {pair}', seed).text.split(' ');
      expect(first).not.toBe(second);
    }
    expect(expanded('{pair} {pair} {pair}').text.split(' ')).toHaveLength(3);
  });

  it('names what it lacks', () => {
    expect(() => expanded('{town}')).toThrow(
      '“{town}” uses {town}, which the grammar does not have',
    );
    expect(() => expanded('Ann]')).toThrow('“Ann]” closes an entity that it did not open');
  });
});

describe('a marked text becomes a labelled sentence', () => {
  it('cut as a typed one is', () => {
    expect(labelText(expanded('{도시}에서 왔다.'), 'particle')).toEqual({
      tokens: ['서울', '에서', '왔다', '.'],
      labels: ['B-LOC', 'O', 'O', 'O'],
    });
  });

  it('unless an entity is not made of whole tokens', () => {
    expect(() => labelText(expanded('{도시}에서 왔다.'), 'word')).toThrow(
      '“서울” in “서울에서 왔다.” is not made of whole tokens: 서울에서 | 왔다 | .',
    );
  });
});
