import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExercise, readExerciseObject, withPlace } from '../../../src-main/course/index.ts';

const good = `id: my-graph
kind: graph
title:
  en: A product
  ko: 곱
expression: f = x*y
at: { x: 2, y: 3 }
`;
const read = (source: string) => readExercise(source, 'unit/one.yaml');
const placed = (source: string) =>
  read(source).problems.map(({ code, line, file }) => [code, line, file]);

describe('an exercise file', () => {
  it('is read with what its author left out filled in', () => {
    expect(read(good)).toMatchObject({
      problems: [],
      exercise: {
        id: 'my-graph',
        kind: 'graph',
        difficulty: 2,
        hints: [],
        hasVariants: false,
        file: 'unit/one.yaml',
        spec: { ask: 'all', ties: 'half', upstream: 1 },
      },
    });
  });

  it.each([
    ['a missing translation', good.replace('  ko: 곱\n', ''), 'translation-missing', 3],
    ['an empty translation', good.replace('ko: 곱', 'ko: ""'), 'empty', 5],
    ['a missing title', good.replace(/title:\n.*\n.*\n/, ''), 'field-missing', 1],
    ['an unknown kind', good.replace('kind: graph', 'kind: essay'), 'not-a-choice', 2],
    ['a field that no exercise has', `${good}colour: red\n`, 'unknown-field', 8],
    ['an unknown language', good.replace('  ko:', '  de: Produkt\n  ko:'), 'unknown-field', 5],
    ['a text for a number', good.replace('x: 2', 'x: two'), 'wrong-type', 7],
    ['a number for a name', good.replace('x: 2', '2x: 2'), 'wrong-name', 7],
    ['a difficulty that is too high', `${good}difficulty: 9\n`, 'too-large', 8],
    ['an id with spaces', good.replace('my-graph', 'my graph'), 'wrong-form', 1],
    ['a key twice', `${good}at: { x: 1 }\n`, 'yaml', 8],
    ['a tab for indentation', good.replace('  en:', '\ten:'), 'yaml', 4],
    ['an open bracket', good.replace('y: 3 }', 'y: 3'), 'yaml', 8],
    ['a forbidden key', `${good}__proto__: { admin: true }\n`, 'forbidden-key', 8],
    ['a forbidden key inside', good.replace('x: 2', 'constructor: 2'), 'forbidden-key', 7],
    ['a list', '- one\n', 'not-an-exercise', 1],
    ['nothing', '', 'not-an-exercise', 1],
  ])('with %s says where', (_, source, code, line) => {
    expect(placed(source)[0]).toEqual([code, line, 'unit/one.yaml']);
    expect(read(source).exercise).toBeUndefined();
    for (const { message } of read(source).problems) {
      expect(message.en).toMatch(/[.]/);
      expect(message.ko).toMatch(/[가-힣]/);
    }
  });

  it('refuses an alias bomb and a file of a megabyte at once', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]!},`.repeat(9)}]`),
    ].join('\n');
    expect(placed(bomb)[0]![0]).toBe('too-many-aliases');
    expect(placed('x'.repeat(1_000_000))[0]![0]).toBe('file-too-long');
  });

  it('turns whatever it is given into an exercise or into problems', () => {
    const line = fc.constantFrom(
      ...good.split('\n'),
      'at: *x',
      '? [a]',
      '!!binary x',
      '\u0000',
      '---',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { exercise, problems } = read(lines.join('\n'));
        expect(exercise === undefined).toBe(problems.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('may come as an object, as in a batch', () => {
    const object = {
      id: 'x',
      kind: 'graph',
      title: { en: 'a', ko: '가' },
      expression: 'f = x*x',
      at: { x: 1 },
    };
    expect(readExerciseObject(object).exercise).toMatchObject({ id: 'x' });
    expect(readExerciseObject({ ...object, at: 3 }).problems[0]).toMatchObject({
      code: 'wrong-type',
    });
    expect(readExerciseObject(null).problems[0]).toMatchObject({ code: 'not-an-exercise' });
    expect(readExerciseObject(JSON.parse('{"__proto__": 1}')).exercise).toBeUndefined();
  });

  it('needs neither an id nor a title as an object, which is never listed', () => {
    const object = { kind: 'graph', expression: 'f = x*x', at: { x: 1 } };
    expect(readExerciseObject(object).exercise).toMatchObject({ id: 'exercise' });
    expect(readExerciseObject({ ...object, id: 'Any name' }).exercise).toMatchObject({
      id: 'Any name',
    });
    expect(read(JSON.stringify(object)).problems[0]).toMatchObject({ code: 'field-missing' });
  });

  it('has problems that can be shown as sentences', () => {
    const [problem] = read(good.replace('  ko: 곱\n', '')).problems;
    expect(withPlace(problem!)).toEqual({
      code: 'translation-missing',
      message: {
        en: 'unit/one.yaml:3: “title” has no Korean text. Add “ko: …”.',
        ko: expect.stringContaining('unit/one.yaml:3: “title”'),
      },
    });
  });
});
