import type { TrainedWith } from '../../contract/exercise.ts';
import type { WindowTarget } from '../../exercise-kinds/index.ts';
import type { ParameterName, ScoreModel } from './score-model.ts';

type Row = Extract<TrainedWith, { status: 'trained' }>['check'][number];

const rows = 6;
const h = 1e-4;

/** Where the parameter's entries stand, for their names. */
interface Named {
  readonly target: WindowTarget;
  readonly columns: number;
}

/**
 * The gradient check of the lecture at the start: (J(θ + h) − J(θ − h)) / 2h, the engine's ∂J/∂θ and
 * the formula's, in the entries where the latter two are largest or differ most.
 */
export function gradientTable(model: ScoreModel, named: Named): Row[] {
  const name: ParameterName = named.target === 'x' ? 'E' : named.target;
  const parameter = model.parameters[name];
  const engine = model.gradients(false).of[name];
  const yours = model.gradients(true).of[name];
  const weight = (entry: number) =>
    Math.abs(engine[entry]!) + Math.abs(engine[entry]! - yours[entry]!);
  return [...parameter.keys()]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, rows)
    .sort((a, b) => a - b)
    .map((entry) => ({
      latex: entryLatex(named, entry),
      slope: slopeAt(model, parameter, entry),
      engine: engine[entry]!,
      yours: yours[entry]!,
    }));
}

function slopeAt(model: ScoreModel, parameter: Float64Array, entry: number): number {
  const start = parameter[entry]!;
  const lossAt = (value: number): number => {
    parameter[entry] = value;
    return model.loss();
  };
  const slope = (lossAt(start + h) - lossAt(start - h)) / (2 * h);
  parameter[entry] = start;
  return slope;
}

/** W₁₂ by row and column, b₁ by place; of the window, the word's vector and its place in it. */
function entryLatex({ target, columns }: Named, entry: number): string {
  const row = Math.floor(entry / columns) + 1;
  const column = (entry % columns) + 1;
  if (target === 'W') return `W_{${row},${column}}`;
  if (target === 'x') return `x^{(${row})}_{${column}}`;
  return `${target}_{${entry + 1}}`;
}

/** Whether the formula's gradient is the engine's, as far as floating point tells. */
export const agreesIn = (table: readonly Row[]): boolean =>
  table.every(
    ({ engine, yours }) => Math.abs(engine - yours) <= 1e-9 * Math.max(1, Math.abs(engine)),
  );
