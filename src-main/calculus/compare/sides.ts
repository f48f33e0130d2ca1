import { valueOf, type Situation } from '../evaluate/situation.ts';
import type { Givens } from '../givens/givens.ts';
import type { Term } from '../shapes/term.ts';

/** A place of the givens that has sides: a kink or a gate in a formula, a name that is 0 or 1. */
export interface Gate {
  /** The sides that are met at a point, among all entries. */
  readonly sidesAt: (situation: Situation) => readonly number[];
}

const bent: ReadonlySet<string> = new Set(['relu', 'leaky', 'abs', 'sign', 'max', 'min']);

/**
 * Everywhere that the givens go one way or the other. An answer that forgets a gate is right wherever
 * it is open, so that the points must show it closed as well.
 */
export const gatesOf = ({ declarations, definitions }: Givens): Gate[] => [
  ...declarations
    .filter(({ role }) => role === 'mask')
    .map(({ name }): Gate => ({ sidesAt: ({ values }) => [...new Set(values.get(name)!.data)] })),
  ...definitions.flatMap(({ term }) => gatesIn(term)),
];

function gatesIn(term: Term): Gate[] {
  // Inside these a formula has an index that is open, and no value by itself.
  if (term.op === 'index-sum' || term.op === 'array') return [];
  const isGate = term.op === 'indicator' || (term.op === 'call' && bent.has(term.name));
  const isPair = term.operands.length > 1 && !(term.op === 'call' && term.name === 'leaky');
  return [
    ...(isGate && (isPair || !isExtremum(term)) ? [gateAt(term, isPair)] : []),
    ...term.operands.flatMap(gatesIn),
  ];
}

/** The largest entry of one vector, which has no two sides. */
const isExtremum = (term: Term): boolean =>
  term.op === 'call' && (term.name === 'max' || term.name === 'min');

const gateAt = ({ operands }: Term, isPair: boolean): Gate => ({
  sidesAt(situation) {
    const [left, right] = operands.map((operand) => valueOf(operand, situation).data);
    const differences = [...left!].map((entry, place) => entry - (isPair ? right![place]! : 0));
    return [...new Set(differences.map(Math.sign))];
  },
});
