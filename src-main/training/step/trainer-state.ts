import type { Numbers } from '../../engine/index.ts';
import type { ParameterUpdate } from './parameter-update.ts';
import type { Parameters } from '../model/parameters.ts';

/** Where a trainer is: the steps taken, and every number that the next step reads, by name. */
export interface TrainerState {
  readonly steps: number;
  readonly tensors: ReadonlyMap<string, Numbers>;
}

/** Σ θ² of each parameter, which is a sum of its own order where an update made it. */
const squares = 'θ²';

/** Parameters and what the optimizer remembers, not copied. */
export function tensorsOf(
  { flat }: Parameters,
  updates: readonly ParameterUpdate[],
): Map<string, Numbers> {
  const remembered = updates.flatMap(({ parameter, memory }) =>
    Object.entries(memory).map(([name, data]) => [`${parameter.name}/${name}`, data] as const),
  );
  const sums = Float64Array.from(updates, ({ thetaSquares }) => thetaSquares);
  return new Map<string, Numbers>([['θ', flat], ...remembered, [squares, sums]]);
}

/** Writes what `tensorsOf` gave into the tensors of another trainer. */
export function restoreTensors(
  parameters: Parameters,
  updates: readonly ParameterUpdate[],
  saved: ReadonlyMap<string, Numbers>,
): void {
  const own = tensorsOf(parameters, updates);
  for (const [name, data] of own) {
    const found = saved.get(name);
    if (found?.length !== data.length || saved.size !== own.size)
      throw new Error(
        `the state does not fit: ${name} has ${found?.length ?? 'no'} numbers, this trainer's ${data.length}`,
      );
    data.set(found);
  }
  updates.forEach((update, i) => (update.thetaSquares = saved.get(squares)![i]!));
}
