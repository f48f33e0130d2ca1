import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, parseRoute, type Route } from '../../../src-renderer/navigation/routes.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' });
const graph = fc.record(
  {
    expression: name,
    inputs: fc.dictionary(name, fc.string({ unit: 'grapheme' })),
    exercise: fc.record({ id: name, variant: fc.nat(999_999_999) }),
  },
  { requiredKeys: ['expression', 'inputs'], noNullPrototype: true },
);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom('course', 'explore', 'lab', 'progress', 'settings').map((screen) => ({ screen })),
  name.map((unit) => ({ screen: 'lesson' as const, unit })),
  fc.record({
    screen: fc.constant('lab' as const),
    model: fc.record({
      task: fc.constantFrom('entity-type' as const, 'location' as const),
      activation: fc.constantFrom('tanh', 'leaky-relu', 'relu6'),
    }),
  }),
  graph.map((opened) => ({ screen: 'explore' as const, graph: opened })),
  fc.record({ screen: fc.constant('exercise' as const), id: name, variant: fc.nat(999_999_999) }),
);

test('every place has an address that leads back to it, whatever its name', () => {
  fc.assert(
    fc.property(route, (place) => void expect(parseRoute(addressOf(place))).toEqual(place)),
  );
});

test.each(['', '#', '#/', '#/course'])('%j is the course', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'course' });
});

test('an exercise without a variant is the one that the author wrote', () => {
  expect(parseRoute('#/exercise/ds-db')).toEqual({ screen: 'exercise', id: 'ds-db', variant: 0 });
});

test.each([
  '#/nowhere',
  '#/lab/3',
  '#/lab/translation/tanh',
  '#/lab/location/Tanh!',
  '#/explore/',
  '#/explore/x*y/x=1/ds-db',
  '#/explore/x*y/x=1/ds-db/one',
  '#/exercise',
  '#/exercise/a/-1',
  '#/exercise/a/1/2',
  '#/course/%E0%A4%A',
  '#/constructor',
])('%s is no place', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'not-found', address: hash });
});

test('any text at all is some place', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseRoute(text)));
});
