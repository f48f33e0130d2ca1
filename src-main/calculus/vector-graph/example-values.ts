import { createRandom, seedFrom, tensor, type Tensor } from '../../engine/index.ts';
import type { Role } from '../givens/role.ts';

/** Small numbers that are easy to follow by hand, the same for the same name and shape. */
export function exampleValue(
  name: string,
  [rows, columns]: readonly [number, number],
  role: Role,
): Tensor {
  const random = createRandom(seedFrom(`${name} ${rows} ${columns}`));
  const count = rows * columns;
  const entry = (): number => {
    const size = (1 + random.integer(4)) / 4;
    return role === 'positive' || random.uniform() < 0.6 ? size : -size;
  };
  switch (role) {
    case 'one-hot': {
      const hot = random.integer(count);
      return tensor(
        Array.from({ length: count }, (_, place) => Number(place === hot)),
        [rows, columns],
      );
    }
    case 'mask':
      return tensor(
        Array.from({ length: count }, () => random.integer(2)),
        [rows, columns],
      );
    case 'probability':
      return tensor(
        Array.from({ length: count }, () => 1 / count),
        [rows, columns],
      );
    default:
      return tensor(Array.from({ length: count }, entry), [rows, columns]);
  }
}
