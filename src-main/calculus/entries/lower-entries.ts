import { gather, multiply, reshape, sum, tensor, type Node } from '../../engine/index.ts';
import type { LoweringContext } from '../evaluate/lower.ts';
import { settled, sizeValue } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { affineOf } from './affine.ts';

/**
 * The indices that are open where a number is computed: the number is computed at all their values
 * at once, as a column with a row for each.
 */
export interface IndexFrame {
  readonly count: number;
  readonly values: ReadonlyMap<string, readonly number[]>;
}

const emptyFrame: IndexFrame = { count: 1, values: new Map() };

type Lower = (term: Term, context: LoweringContext) => Node;
type TermOf<Op extends Term['op']> = Extract<Term, { op: Op }>;

const list = (count: number, value: (place: number) => number): number[] =>
  Array.from({ length: count }, (_, place) => value(place));

const column = ({ graph }: LoweringContext, numbers: readonly number[]): Node =>
  graph.constant(tensor(numbers, [numbers.length, 1]));

/** Every value of the frame, followed by each value that a further index has there. */
function extended(
  { count, values }: IndexFrame,
  name: string,
  numbers: readonly number[],
): IndexFrame {
  const length = numbers.length;
  const repeated = [...values].map(([other, before]): [string, number[]] => [
    other,
    list(count * length, (place) => before[Math.floor(place / length)]!),
  ]);
  const own = list(count * length, (place) => numbers[place % length]!);
  return { count: count * length, values: new Map([...repeated, [name, own]]) };
}

/** What an index is at every value of the frame; sizes in it are numbers too. */
function valuesOf(index: string, { frame = emptyFrame, sizes }: LoweringContext): number[] {
  const { parts, constant } = affineOf(index);
  const columns = parts.map(({ name, times }) => {
    const found = frame.values.get(name);
    return (place: number) => times * (found ? found[place]! : sizeValue(name, sizes));
  });
  return list(frame.count, (place) =>
    columns.reduce((total, part) => total + part(place), constant),
  );
}

/** Entries of a whole; where an index lies outside of it, the entry is 0. */
export function lowerEntry(term: TermOf<'entry'>, context: LoweringContext, lower: Lower): Node {
  const [operand] = term.operands;
  const of = lower(operand!, { ...context, frame: undefined });
  const lengths = lengthsOf(operand!, of.shape, context);
  const indices = term.indices.map((index) => valuesOf(index, context));
  const places = list(indices[0]!.length, (at) =>
    indices.reduce((place, values, axis) => {
      const value = values[at]!;
      return place < 0 || value < 1 || value > lengths[axis]!
        ? -1
        : place * lengths[axis]! + value - 1;
    }, 0),
  );
  const flat = reshape(of, [of.shape[0]! * of.shape[1]!, 1]);
  const inside = places.map((place) => Math.max(place, 0));
  const found = gather(flat, context.graph.constant(tensor(inside, [inside.length])));
  if (places.every((place) => place >= 0)) return found;
  const isInside = places.map((place) => (place < 0 ? 0 : 1));
  return multiply(found, column(context, isInside));
}

/** How far each index of an entry may run. */
function lengthsOf(
  of: Term,
  [rows, columns]: readonly number[],
  { sizes }: LoweringContext,
): number[] {
  const { shape } = of;
  const written = [settled(shape.rows), settled(shape.columns)];
  if (written.some((size) => size.includes('·')))
    return written
      .filter((size) => size !== '1')
      .flatMap((size) => size.split('·'))
      .map((size) => sizeValue(size, sizes));
  return [rows!, columns!].filter((_, axis) => written[axis] !== '1');
}

export const lowerIndex = (term: TermOf<'index'>, context: LoweringContext): Node =>
  column(context, valuesOf(term.index, context));

export function lowerIndexSum(
  term: TermOf<'index-sum'>,
  context: LoweringContext,
  lower: Lower,
): Node {
  const { frame = emptyFrame, sizes } = context;
  const firsts = term.from === undefined ? undefined : valuesOf(term.from, context);
  const lasts = term.to === undefined ? undefined : valuesOf(term.to, context);
  const first = firsts ? Math.min(...firsts) : 1;
  const last = lasts ? Math.max(...lasts) : sizeValue(settled(term.size), sizes);
  const numbers = list(Math.max(0, last - first + 1), (place) => first + place);
  if (numbers.length === 0)
    return column(
      context,
      list(frame.count, () => 0),
    );
  const inner = extended(frame, term.index, numbers);
  const kept = list(inner.count, (place) => {
    const outer = Math.floor(place / numbers.length);
    const number = numbers[place % numbers.length]!;
    return number >= (firsts?.[outer] ?? first) && number <= (lasts?.[outer] ?? last) ? 1 : 0;
  });
  const of = lower(term.operands[0]!, { ...context, frame: inner });
  const full = multiply(of, column(context, kept));
  const added = sum(reshape(full, [frame.count, numbers.length]), { axis: 1 });
  return reshape(added, [frame.count, 1]);
}

/** A number at every value of its indices, as a matrix. */
export function lowerArray(term: TermOf<'array'>, context: LoweringContext, lower: Lower): Node {
  const lengths = term.sizes.map((size) => sizeValue(settled(size), context.sizes));
  const frame = term.names.reduce(
    (outer, name, place) =>
      extended(
        outer,
        name,
        list(lengths[place]!, (at) => at + 1),
      ),
    emptyFrame,
  );
  const of = lower(term.operands[0]!, { ...context, frame });
  const full = multiply(
    of,
    column(
      context,
      list(frame.count, () => 1),
    ),
  );
  const product = (some: readonly number[]) => some.reduce((all, one) => all * one, 1);
  return reshape(full, [product(lengths.slice(0, term.rows)), product(lengths.slice(term.rows))]);
}
