import {
  writtenName,
  readFind,
  readGivens,
  readRenaming,
  renameGivens,
  shapeOf,
  type Convention,
  type Derivative,
  type Givens,
  type Renaming,
  type Shape,
} from '../../calculus/index.ts';
import { createRandom, seedFrom } from '../../engine/index.ts';
import { inPart } from '../in-part.ts';
import { messages } from './messages.ts';
import { drawSizes, renameSizes } from './rename-sizes.ts';
import type { QuantitySpec, ShapesSpec } from './spec.ts';

/** Something whose shape is asked for: a name of the givens, or a derivative. */
export interface Quantity {
  readonly id: string;
  /** The key, as inferred from the givens. */
  readonly shape: Shape;
  readonly derivative?: Derivative & {
    readonly form: Convention;
    readonly name: string | undefined;
  };
}

export interface ShapesTask {
  readonly givens: Givens;
  readonly quantities: readonly Quantity[];
}

/** Variant 0 as written; others take the author's variants in turn, in sizes of their own. */
export function generateShapes(spec: ShapesSpec, variant: number): ShapesTask {
  const place = variant === 0 ? -1 : (variant - 1) % Math.max(1, spec.variants.length);
  const chosen = spec.variants[place];
  const inVariant = (field: string) =>
    chosen && field in chosen ? `variants.${place}.${field}` : field;
  const written = inPart(inVariant('given'), () => readGivens(chosen?.given ?? spec.given));
  const renaming = readRenaming(chosen?.rename ?? {});
  const named = inPart(inVariant('rename'), () => renameGivens(written, renaming));
  const random = createRandom(seedFrom(`${spec.given}\n${variant}`));
  const givens = variant === 0 ? named : renameSizes(named, drawSizes(named, random));
  const ask = chosen?.ask ?? spec.ask;
  return {
    givens,
    quantities: distinct(
      ask.map((one, number) =>
        inPart(`${inVariant('ask')}.${number}`, () => quantityOf(one, written, givens, renaming)),
      ),
    ),
  };
}

/** A derivative that is asked for in both conventions has the second one's in its id. */
const distinct = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.map((one, place) => {
    const isTaken = quantities.slice(0, place).some(({ id }) => id === one.id);
    return isTaken && one.derivative ? { ...one, id: `${one.id} (${one.derivative.form})` } : one;
  });

function quantityOf(
  asked: QuantitySpec,
  written: Givens,
  givens: Givens,
  renaming: Renaming,
): Quantity {
  const { find, form, name } =
    typeof asked === 'string' ? { find: asked, form: 'shape' as const, name: undefined } : asked;
  const to = (one: string) => renaming.get(one) ?? one;
  if (!find.includes('/')) {
    const id = to(writtenName(find));
    const shape = shapeOf(givens, id);
    if (!shape) throw messages.unknownQuantity(id);
    return { id, shape };
  }
  const derivative = readFind(find, written);
  const [output, target] = [to(derivative.output), to(derivative.target)];
  return {
    id: name ?? `d${output}/d${target}`,
    shape: derivativeShape(givens, { output, target }, form),
    derivative: { output, target, form, name },
  };
}

/** The shape of the target; in Jacobian form a row for each entry of the output. */
function derivativeShape(givens: Givens, { output, target }: Derivative, form: Convention): Shape {
  const [from, to] = [shapeOf(givens, output)!, shapeOf(givens, target)!];
  if (form === 'shape') {
    if (from.rows === '1' && from.columns === '1') return to;
    throw messages.notANumber(output);
  }
  const [rows, columns] = [lengthOf(from), lengthOf(to)];
  if (rows === undefined || columns === undefined) throw messages.noJacobian(output, target);
  return { rows, columns };
}

const lengthOf = ({ rows, columns }: Shape): string | undefined =>
  columns === '1' ? rows : rows === '1' ? columns : undefined;
