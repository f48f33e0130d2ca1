import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { mends, type MendId, type Mend, type MendScene } from './index.ts';

/** An answer with one part written otherwise. */
export interface Mended extends Mend {
  readonly code: MendId;
  readonly expression: Expression;
  /** The part of the answer that is written otherwise. */
  readonly part: Expression;
}

interface Place {
  readonly part: Expression;
  readonly rebuilt: (instead: Expression) => Expression;
}

/** Parts of long answers beyond this are not looked at. */
const mostParts = 40;

/** An answer with every single part written otherwise in every way, the likely ways first. */
export function* everyMend(expression: Expression, scene: MendScene): Generator<Mended> {
  const places = [...placesIn(expression)].slice(0, mostParts);
  for (const code of Object.keys(mends) as MendId[])
    for (const { part, rebuilt } of places)
      for (const mend of mends[code](part, scene))
        yield { ...mend, code, part, expression: rebuilt(mend.instead) };
}

function* placesIn(
  part: Expression,
  rebuilt: Place['rebuilt'] = (instead) => instead,
): Generator<Place> {
  yield { part, rebuilt };
  const operands = operandsOf(part);
  for (const [place, operand] of operands.entries())
    yield* placesIn(operand, (instead) =>
      rebuilt(withOperands(part, operands.with(place, instead))),
    );
}
