import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isScalar, readGivens } from '../../../../src-main/calculus/index.ts';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { loadCourse } from '../../../../src-main/course/index.ts';
import { flat, moved } from '../../../support/tensor-values.ts';

const course = loadCourse(resolve(import.meta.dirname, '../../../../exercises'));

/** Givens that end with a vector get a number behind them, as a graph needs one. */
const derivations = [...course.exercises.values()].flatMap(({ id, kind, spec }) => {
  if (kind !== 'derivation') return [];
  const { given } = spec as { readonly given: string };
  const { name, shape } = readGivens(given).definitions.at(-1)!;
  const end = isScalar(shape) ? '' : `\ntotal_s = sum(tanh(${name}))`;
  return [{ id, text: given + end }];
});

describe('every derivation of the course can be explored as a graph', () => {
  it('none is left out', () => {
    const refused = derivations.filter(({ text }) => {
      try {
        traceVectors(text);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused.map(({ id }) => id)).toEqual([]);
    expect(derivations.length).toBeGreaterThan(80);
  });

  test.each(derivations)('$id has the gradients of central differences', ({ text }) => {
    const { inputs, gradients, kinks } = traceVectors(text);
    for (const [name, value] of Object.entries(inputs)) {
      if (kinks.includes(name)) continue;
      const slopes = flat(value).map((_, place) => {
        const [up, down] = [1e-5, -1e-5].map(
          (by) => traceVectors(text, { ...inputs, [name]: moved(value, place, by) }).value,
        );
        return (up! - down!) / 2e-5;
      });
      expect(flat(gradients[name]!), name).toBeAllClose(slopes, { within: 1e-6 });
    }
  });
});
