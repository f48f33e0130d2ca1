import type { Numbers } from '../../engine/index.ts';
import type { HyperparameterValues } from '../experiment/hyperparameters.ts';
import type { Draws, Initializer } from './initializer.ts';

/** U(−r, r). */
function fillUniform(data: Numbers, r: number, random: Draws): void {
  for (let i = 0; i < data.length; i++) data[i] = r * (2 * random.uniform() - 1);
}

/** N(0, σ²). */
function fillNormal(data: Numbers, sigma: number, random: Draws): void {
  for (let i = 0; i < data.length; i++) data[i] = sigma * random.normal();
}

type Variance<Name extends string> = (
  fanIn: number,
  fanOut: number,
  values: HyperparameterValues<Name>,
) => number;
type Scaled<Name extends string> = Pick<Initializer<Name>, 'variance' | 'fill'>;

/** Uniform weights of a given variance: Var U(−r, r) = r²/3, so r = √(3 Var). */
export const uniformOf = <Name extends string>(variance: Variance<Name>): Scaled<Name> => ({
  variance,
  fill: (data, fanIn, fanOut, random, values) =>
    fillUniform(data, Math.sqrt(3 * variance(fanIn, fanOut, values)), random),
});

/** Normal weights of a given variance. */
export const normalOf = <Name extends string>(variance: Variance<Name>): Scaled<Name> => ({
  variance,
  fill: (data, fanIn, fanOut, random, values) =>
    fillNormal(data, Math.sqrt(variance(fanIn, fanOut, values)), random),
});

/** Glorot and Bengio (2010): between keeping the forward and the backward variance. */
export const xavierVariance: Variance<'gain'> = (fanIn, fanOut, { gain }) =>
  (2 * gain * gain) / (fanIn + fanOut);

/** He et al. (2015): ReLU halves the variance, a leaky one less; the weights make up for it. */
export const heVariance: Variance<'slope' | 'backward'> = (fanIn, fanOut, { slope, backward }) =>
  2 / ((1 + slope * slope) * (backward === 1 ? fanOut : fanIn));

/** LeCun et al. (1998): keeps the variance of a linear layer. */
export const lecunVariance: Variance<never> = (fanIn) => 1 / fanIn;
