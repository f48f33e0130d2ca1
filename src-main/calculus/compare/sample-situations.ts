import type { Random, Tensor } from '../../engine/index.ts';
import { sampleTensor, samplePoint } from '../evaluate/sample.ts';
import { isFinite, situate, type Situation } from '../evaluate/situation.ts';
import type { Derivative } from '../givens/find.ts';
import type { Givens } from '../givens/givens.ts';
import { shape } from '../shapes/shape.ts';
import { gatesOf, type Gate } from './sides.ts';

const wanted = { informative: 6, reserve: 4, attempts: 60, furtherAttempts: 100 } as const;

/** The points at which answers to a question are compared. */
export interface Situations {
  readonly situations: Situation[];
  /** Points with free names above 0. */
  readonly reserve: Situation[];
}

/** Draws the points: until the gradient was not all 0 at several, and every gate open and closed. */
export function sampleSituations(
  givens: Givens,
  derivative: Derivative,
  upstream: string | undefined,
  random: Random,
): Situations {
  const draw = sampler(givens, derivative, upstream, random);
  const situations = drawn(draw, wanted.informative, false);
  const isPositive = situations.at(-1)?.isPositive === true;
  for (const gate of gatesOf(givens)) showBothSides(gate, situations, () => draw(isPositive));
  return { situations, reserve: drawn(draw, wanted.reserve, true) };
}

/** Names are drawn above 0 from the start if asked, and after some failures otherwise. */
function drawn(
  draw: (isPositive: boolean) => Situation,
  count: number,
  isPositive: boolean,
): Situation[] {
  const situations: Situation[] = [];
  let informative = 0;
  for (let attempt = 0; attempt < wanted.attempts && informative < count; attempt += 1) {
    const failedSoFar = situations.length === 0 && attempt >= 6;
    const situation = draw(isPositive || failedSoFar || situations.at(-1)?.isPositive === true);
    if (!isUsable(situation)) continue;
    situations.push(situation);
    if (!isAllZero(situation.jacobian)) informative += 1;
  }
  return situations;
}

/** Adds a point on the side that no point has shown yet, if one is found. */
function showBothSides(gate: Gate, situations: Situation[], draw: () => Situation): void {
  const seen = new Set(situations.flatMap((situation) => gate.sidesAt(situation)));
  for (let attempt = 0; attempt < wanted.furtherAttempts && seen.size < 2; attempt += 1) {
    const situation = draw();
    if (!isUsable(situation)) continue;
    const sides = gate.sidesAt(situation);
    if (sides.every((side) => seen.has(side))) continue;
    situations.push(situation);
    for (const side of sides) seen.add(side);
  }
}

/** Draws a point and differentiates the givens there. */
const sampler =
  (givens: Givens, derivative: Derivative, upstream: string | undefined, random: Random) =>
  (isPositive: boolean): Situation => {
    const point = samplePoint(givens, random, isPositive);
    const situation = situate(givens, derivative, point, ([rows, columns]) =>
      sampleTensor(shape(String(rows), String(columns)), 'free', point.sizes, random),
    );
    const values = upstream
      ? new Map([...situation.values, [upstream, situation.upstream] as const])
      : situation.values;
    return { ...situation, values, isPositive };
  };

const isUsable = ({ values, jacobian }: Situation): boolean =>
  [...values.values(), jacobian].every(isFinite);

export const isAllZero = ({ data }: Tensor): boolean => data.every((entry) => entry === 0);
