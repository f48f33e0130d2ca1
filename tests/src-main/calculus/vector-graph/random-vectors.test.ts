import { describe, expect, test } from 'vitest';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { createRandom } from '../../../../src-main/engine/index.ts';
import { randomVectors } from '../../../support/random-vectors.ts';
import { flat, made, moved } from '../../../support/tensor-values.ts';

const random = createRandom(20261121);
const cases = Array.from({ length: 150 }, (_, round) => randomVectors(random, 1 + (round % 4)));

const isTame = (numbers: readonly number[]) =>
  numbers.every((one) => Number.isFinite(one) && Math.abs(one) < 1e4);

describe('random expressions of vectors that nobody wrote down', () => {
  test('flow back as their formulas say', () => {
    for (const { text, at } of cases)
      for (const { edges } of traceVectors(text, at).nodes)
        for (const { pattern, factors, downstream } of edges)
          if (isTame(flat(downstream)))
            expect(made(pattern, factors).flat(), text).toBeAllClose(flat(downstream), {
              within: 1e-9,
            });
  });

  test('change as their gradients foretell', () => {
    let compared = 0;
    for (const { text, at } of cases) {
      const { gradients } = traceVectors(text, at);
      for (const [name, value] of Object.entries(at)) {
        const gradient = flat(gradients[name]!);
        const place = compared % gradient.length;
        const slope = (h: number) => {
          const [up, down] = [h, -h].map(
            (by) => traceVectors(text, { ...at, [name]: moved(value, place, by) }).value,
          );
          return (up! - down!) / (2 * h);
        };
        const [coarse, fine] = [slope(1e-4), slope(1e-5)];
        const size = Math.max(1, Math.abs(fine));
        if (!isTame([fine]) || Math.abs(coarse - fine) > 1e-4 * size) continue;
        compared += 1;
        expect(Math.abs(fine - gradient[place]!) / size, `${name} of ${text}`).toBeLessThan(1e-4);
      }
    }
    expect(compared).toBeGreaterThan(200);
  });
});
