import { tensor, type Tensor } from '../../engine/index.ts';
import type { MeasuredSlope } from '../../contract/verdict.ts';
import { valueOf, type Situation } from '../evaluate/situation.ts';
import { namesOf } from '../givens/givens.ts';
import { symbolLatex } from '../print/symbol.ts';
import { isScalar } from '../shapes/shape.ts';
import type { Question } from './question.ts';

const step = 0.001;

/** An entry of the derivative, counted from 0. */
export interface EntryPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The slope (s(θ + h) − s(θ − h)) / 2h of the givens at a point, for the entry θ that belongs to an
 * entry of the gradient or of the Jacobian. Where the output is not a number, s is its entry in that
 * row of the Jacobian, or what the upstream gradient makes of it.
 */
export function slopeAt(
  question: Question,
  situation: Situation,
  { row, column }: EntryPlace,
  asJacobian: boolean,
): MeasuredSlope {
  const { output, target } = question;
  const { values, upstream } = situation;
  const [of, by] = [values.get(output)!, values.get(target)!];
  const place = asJacobian ? column : row * by.shape[1]! + column;
  const single = asJacobian && upstream.data.length > 1 ? row : undefined;
  const measured = (change: number): number => {
    const { data } = outputWith(question, situation, place, change);
    return single === undefined
      ? [...data].reduce((total, entry, at) => total + entry * upstream.data[at]!, 0)
      : data[single]!;
  };
  const [above, below] = [measured(step), measured(-step)];
  const latex = (name: string, value: Tensor, at?: number): string => {
    const isEntry = at !== undefined && value.data.length > 1;
    const isWhole = !isEntry && !isScalar(question.shapes.shapeOf(name)!);
    const symbol = symbolLatex(name, isWhole);
    if (!isEntry) return symbol;
    return `${symbol.includes('_') ? `(${symbol})` : symbol}_{${entryName(value, at)}}`;
  };
  const isWeighted = single === undefined && upstream.data.length > 1;
  return {
    of: isWeighted
      ? `\\left(\\textstyle\\sum ${latex(question.upstream!, upstream)} \\circ ${latex(output, of)}\\right)`
      : latex(output, of, single),
    by: latex(target, by, place),
    letter: stepLetter(question),
    step,
    above,
    below,
    slope: (above - below) / (2 * step),
  };
}

/** h, or ε where h is a quantity of the givens. */
const stepLetter = ({ givens }: Question): string =>
  [...namesOf(givens), ...givens.functions].includes('h') ? '\\varepsilon' : 'h';

/** The entry in a vector as 2, in a matrix as 1,2. */
function entryName({ shape: [rows, columns] }: Tensor, place: number): string {
  if (rows === 1 || columns === 1) return String(place + 1);
  return `${Math.floor(place / columns!) + 1},${(place % columns!) + 1}`;
}

/** The output after one entry of the target changed. */
function outputWith(
  { givens, output, target }: Question,
  { values, point }: Situation,
  place: number,
  change: number,
): Tensor {
  const { data, shape } = values.get(target)!;
  const changed = tensor([...data], shape);
  changed.data[place]! += change;
  const known = new Map(values).set(target, changed);
  for (const { name, term } of givens.definitions)
    if (name !== target) known.set(name, valueOf(term, { point, values: known }));
  return known.get(output)!;
}
