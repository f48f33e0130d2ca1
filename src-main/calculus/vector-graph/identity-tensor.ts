import { tensor, type Tensor } from '../../engine/index.ts';

export const identityLikeTensor = (size: number): Tensor =>
  tensor(
    Array.from({ length: size * size }, (_, place) => Number(place % (size + 1) === 0)),
    [size, size],
  );
