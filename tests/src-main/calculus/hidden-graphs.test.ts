import { describe, expect, test } from 'vitest';
import { traceExpression } from '../../../src-main/calculus/trace-expression.ts';
import { createRandom } from '../../../src-main/engine/index.ts';
import type { Dual } from '../../support/dual.ts';
import { randomExpression } from '../../support/random-expression.ts';

const rounds = Number(process.env['NABLA_RANDOM_GRAPHS'] ?? 800);

const inputsAt = (at: readonly number[]): Dual[] =>
  at.map((value, place) => ({ value, slopes: at.map((_, other) => (other === place ? 1 : 0)) }));

/** Relative to what is large, absolute for what is small. */
const isClose = (a: number, b: number, within: number) =>
  Math.abs(a - b) <= within * Math.max(1, Math.abs(a), Math.abs(b));

/** Expressions that are not written down anywhere, as someone who tries the explorer types them. */
describe('random expressions, in every spelling, traced', () => {
  const random = createRandom(20261121);
  const cases = Array.from({ length: rounds }, (_, round) =>
    randomExpression(random, 1 + (round % 5)),
  );

  test('have the values and gradients of dual numbers', () => {
    let finite = 0;
    for (const { text, at, of } of cases) {
      const { value, slopes } = of(inputsAt(Object.values(at)));
      const traced = traceExpression(text, at);
      if (![value, ...slopes].every((one) => Number.isFinite(one) && Math.abs(one) < 1e8)) continue;
      finite += 1;
      const found = [traced.value, ...Object.values(traced.gradients)];
      const wantedHere = traced.kinks.length > 0 ? [value] : [value, ...slopes];
      wantedHere.forEach((wanted, place) => {
        const clue = `${text} at ${JSON.stringify(at)}: number ${place} is ${found[place]!}`;
        expect(isClose(found[place]!, wanted, 1e-9), `${clue}, not ${wanted}`).toBe(true);
      });
    }
    expect(finite).toBeGreaterThan(rounds / 2);
  });

  test('change as their gradients foretell, where they are smooth', () => {
    let compared = 0;
    for (const { text, at } of cases.slice(0, rounds / 4)) {
      const { gradients, kinks } = traceExpression(text, at);
      for (const [name, gradient] of Object.entries(gradients)) {
        if (kinks.includes(name) || !Number.isFinite(gradient)) continue;
        const slope = (h: number) => {
          const [up, down] = [h, -h].map(
            (by) => traceExpression(text, { ...at, [name]: at[name]! + by }).value,
          );
          return (up! - down!) / (2 * h);
        };
        const [fine, coarse] = [slope(1e-6), slope(1e-5)];
        const size = Math.max(1, Math.abs(gradient));
        if (!(Math.abs(fine - coarse) < 1e-5 * size)) continue;
        compared += 1;
        expect(Math.abs(fine - gradient) / size, `∂/∂${name} of ${text}`).toBeLessThan(1e-4);
      }
    }
    expect(compared).toBeGreaterThan(rounds / 4);
  });
});
