import type { Option } from '../../contract/experiment.ts';
import { Evaluation, Graph } from '../../engine/index.ts';
import { activations, type Activation } from '../activations/index.ts';
import type { TableEntry } from './choices.ts';
import { clippings, type Clipping } from '../clipping/index.ts';
import { defaultValues } from './hyperparameters.ts';
import { initializers } from '../initializers/index.ts';
import { optimizers } from '../optimizers/index.ts';
import { schedules, type Schedule } from '../schedules/index.ts';

type Curve = NonNullable<Option['plot']>;

/** What a form shows of the choices that an experiment has. */
export type ExperimentOptions = Readonly<
  Record<'activation' | 'initialization' | 'optimizer' | 'schedule' | 'clip', Option[]>
>;

/** `count` equal steps from `low` to `high`, both included. */
const grid = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);

const reach = 4;
const horizon = { epoch: 24, step: 2400 } as const;

/** f(z) from −4 to 4. */
function activationCurve(activation: Activation): Curve {
  const x = grid(-reach, reach, 160);
  const graph = new Graph();
  const z = graph.input('z', [x.length]);
  const h = activation.apply(z, defaultValues(activation.hyperparameters));
  const evaluation = new Evaluation(graph, { wanted: [] });
  evaluation.set(z, x);
  evaluation.forward();
  return { x, y: Array.from(evaluation.value(h).data) };
}

/** The factor on the base rate over 24 epochs, or over 2,400 steps. */
function scheduleCurve(schedule: Schedule): Curve {
  const x = grid(0, horizon[schedule.unit], 120).map(Math.floor);
  const values = defaultValues(schedule.hyperparameters);
  return { x, y: x.map((t) => schedule.rate(t, 1, values)) };
}

/** What becomes of a gradient of one entry, from −3 to 3 times the limit. */
function clippingCurve({ bounds, hyperparameters }: Clipping): Curve {
  const values = defaultValues(hyperparameters);
  const x = grid(-3 * values.limit!, 3 * values.limit!, 120);
  const clipped = (g: number): number => {
    const { factor, limit } = bounds!(Math.abs(g), values);
    return Math.min(limit, Math.max(-limit, factor * g));
  };
  return { x, y: x.map(clipped) };
}

const described = ({ name, title, latex, hyperparameters }: TableEntry): Option => ({
  name,
  title,
  latex,
  hyperparameters: [...hyperparameters],
});

/** Every choice with its formula and hyperparameters; activations and schedules with their curve. */
export const experimentOptions = (): ExperimentOptions => ({
  activation: Object.values<Activation>(activations).map((each) => ({
    ...described(each),
    plot: activationCurve(each),
  })),
  initialization: Object.values(initializers).map(described),
  optimizer: Object.values(optimizers).map(described),
  schedule: Object.values<Schedule>(schedules).map((each) => ({
    ...described(each),
    plot: scheduleCurve(each),
  })),
  clip: Object.values<Clipping>(clippings).map((each) => ({
    ...described(each),
    ...(each.bounds && { plot: clippingCurve(each) }),
  })),
});
