import { readEnlarged, type VectorReading } from '../../calculus/vector-graph/read-vectors.ts';
import type { GrowthStep } from '../../contract/efficiency.ts';
import type { CallInput } from '../../contract/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { FlatGraph } from '../../engine/index.ts';
import { writtenOut } from './counted-graph.ts';
import { largest, passTimes } from './growth.ts';
import { flatGraphOf } from './methods.ts';

const timesTried = [1, 2, 4, 8, 16, 32];
/** Beyond this many products, a single product of matrices is not written out in numbers. */
const mostProducts = 40_000;

/** What the passes cost as the layer grows: every size but 1 so many times as large. */
export async function growthOfSizes(
  { expression, ties }: CallInput<'efficiency.growth'>,
  reading: VectorReading,
): Promise<{ steps: GrowthStep[] }> {
  const steps: GrowthStep[] = [];
  for (const times of timesTried) {
    const flat = grown(expression, reading, times, ties);
    if (!flat || (steps.length > 0 && flat.nodes.length > largest)) break;
    steps.push({
      times,
      nodes: flat.nodes.length,
      inputs: flat.inputs.length,
      ...(await passTimes(flat)),
      operations: operationsIn(flat),
    });
  }
  return { steps };
}

/** Undefined where sizes that are written into the expression do not let it grow, or it is too large. */
function grown(
  expression: string,
  reading: VectorReading,
  times: number,
  ties: CallInput<'efficiency.growth'>['ties'],
): FlatGraph | undefined {
  const numbers = [...reading.inputs.values()].reduce((sum, { data }) => sum + data.length, 0);
  if (times > 1 && numbers * times ** 2 > mostProducts) return undefined;
  try {
    const larger = times === 1 ? reading : readEnlarged(expression, reading, times);
    return flatGraphOf(writtenOut(larger, ties));
  } catch (error) {
    if (error instanceof ProblemError && times > 1) return undefined;
    throw error;
  }
}

/**
 * The operations of each method: values + local gradients + products. Reverse mode walks each edge
 * once, forward mode for every input all that depends on it, differences compute all values twice for
 * every input.
 */
export function operationsIn(flat: FlatGraph): GrowthStep['operations'] {
  const local = flat.operations + flat.locals.length;
  return {
    reverse: local + flat.edgesFrom(flat.inputs).length,
    forward: local + flat.inputs.reduce((sum, input) => sum + edgesBehind(flat, input), 0),
    differences: 2 * flat.inputs.length * flat.operations,
  };
}

const usersOf = new WeakMap<FlatGraph, readonly (readonly number[])[]>();

/** How many edges lie behind a place: as many as `edgesFrom` finds, without walking all of them. */
function edgesBehind(flat: FlatGraph, place: number): number {
  let users = usersOf.get(flat);
  if (!users) {
    const found = flat.nodes.map((): number[] => []);
    flat.sources.forEach((source, edge) => found[source]!.push(flat.targets[edge]!));
    usersOf.set(flat, (users = found));
  }
  const reached = new Set([place]);
  let edges = 0;
  for (const one of reached)
    for (const user of users[one]!) {
      edges += 1;
      reached.add(user);
    }
  return edges;
}
