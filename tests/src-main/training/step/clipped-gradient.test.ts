import { describe, expect, test } from 'vitest';
import { Arena, createRandom } from '../../../../src-main/engine/index.ts';
import {
  ClippedGradient,
  type EachRange,
} from '../../../../src-main/training/step/clipped-gradient.ts';

const arenas = {
  float64: () => new Arena('f64'),
  relaxed: () => new Arena('f32', 'relaxed'),
  simd: () => new Arena('f32', 'simd'),
  plain: () => new Arena('f32', 'plain'),
};

function clippedOf(arena: Arena, size: number, each: EachRange) {
  const random = createRandom(9);
  const [gradient, theta] = [arena.allocate(size), arena.allocate(size)];
  for (let i = 0; i < size; i++)
    [gradient[i], theta[i]] = [random.between(-1, 1), random.between(-1, 1)];
  return new ClippedGradient(arena, { gradient, theta, penalty: 0.5 }, each);
}

describe.each(Object.entries(arenas))('%s', (_, arenaOf) => {
  test.each([1, 2, 3, 4, 5, 16, 63, 257])(
    '%d entries: g + pθ, its squares, and clipped',
    (size) => {
      const random = createRandom(9);
      const expected = Array.from({ length: size }, () => {
        const g = random.between(-1, 1);
        return g + 0.5 * random.between(-1, 1);
      });
      const clipped = clippedOf(arenaOf(), size, (visit) => visit(0, size));
      const squares = expected.reduce((sum, g) => sum + g * g, 0);
      expect(clipped.take()).toBeAllClose(squares, { within: 1e-5 });
      expect(clipped.squares()).toBeAllClose(squares, { within: 1e-5 });
      expect(clipped.data).toBeAllClose(expected, { within: 1e-6 });
      clipped.clip({ factor: 0.5, limit: 0.25 });
      const cut = expected.map((g) => Math.min(0.25, Math.max(-0.25, 0.5 * g)));
      expect(clipped.data).toBeAllClose(cut, { within: 1e-6 });
    },
  );

  test('leaves what a step does not touch at 0', () => {
    const clipped = clippedOf(arenaOf(), 12, (visit) => {
      visit(3, 6);
      visit(9, 12);
    });
    clipped.take();
    clipped.clip({ factor: 1, limit: Infinity });
    const touched = Array.from(clipped.data, (entry) => Number(entry !== 0));
    expect(touched).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
  });
});
