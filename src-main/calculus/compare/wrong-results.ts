import type { Localized } from '../../contract/localized.ts';
import { derive, type Alteration, type Derivation } from '../differentiate/derive.ts';
import type { Situation } from '../evaluate/situation.ts';
import type { Expression } from '../expression.ts';
import { misconceptions, type MisconceptionId, type WrongTurn } from '../misconceptions/index.ts';
import { inferTerm } from '../shapes/infer.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import { named } from './named.ts';
import type { Question } from './question.ts';
import { entryResults } from './entry-results.ts';
import { readingOf, type Reading } from './readings.ts';

/** What a misconception makes of the right derivation, in every convention. */
export interface WrongResult {
  readonly code: string;
  readonly message: Localized;
  readonly at: (situation: Situation) => Reading;
  /** The same where the names of the givens stand for themselves; see `loosened`. */
  readonly byName: (situation: Situation) => Reading;
}

interface NamedTurn {
  readonly code: MisconceptionId;
  readonly turn: WrongTurn;
}

const turnsOf = (derivation: Derivation): NamedTurn[] =>
  (Object.keys(misconceptions) as MisconceptionId[]).flatMap((code) =>
    misconceptions[code].wrongTurns(derivation).map((turn) => ({ code, turn })),
  );

/** What the derivation ends in when it goes wrong in this way. */
export function bent(derivation: Derivation, turn: WrongTurn): Expression | undefined {
  if ('finish' in turn) return turn.finish(derivation.gradient);
  return derive(derivation.givens, derivation, derivation.upstream, turn.alteration)?.gradient;
}

/** Slips that are made together; the cheap and common ones. */
const paired: readonly MisconceptionId[] = [
  'branch-forgotten',
  'transpose-forgotten',
  'activation-derivative-forgotten',
  'gate-misplaced',
  'scale-forgotten',
  'factor-forgotten',
  'weight-forgotten',
  'upstream-forgotten',
  'sign-flipped',
  'outer-product-order',
  'target-forgotten',
  'constant-dropped',
  'power-factor-forgotten',
];
const mostPairs = 120;

const pairedTurns = (derivation: Derivation): NamedTurn[] =>
  paired.flatMap((code) =>
    misconceptions[code].wrongTurns(derivation).map((turn) => ({ code, turn })),
  );

/** The derivation after a slip, in which the next one is made. */
const derivedWith = ({ givens, output, target, upstream }: Derivation, alteration: Alteration) =>
  derive(givens, { output, target }, upstream, alteration);

const bothOf = (first: Alteration, second: Alteration): Alteration => ({
  step: (step) => firstOf([first, second], (one) => one.step?.(step)),
  paths: (name, paths) => firstOf([first, second], (one) => one.paths?.(name, paths)),
  arrival: (arrival) => firstOf([first, second], (one) => one.arrival?.(arrival)),
});

interface Pair {
  readonly code: string;
  readonly message: Localized;
  /** Derived only when its turn comes. */
  readonly expression: () => Expression | undefined;
}

/** A slip, and every further one in the derivation that it leaves. */
function pairsWith(derivation: Derivation, first: NamedTurn): Pair[] {
  if (!('alteration' in first.turn)) return [];
  const { alteration } = first.turn;
  const slipped = derivedWith(derivation, alteration);
  if (!slipped) return [];
  return pairedTurns(slipped).map(({ code, turn }) => ({
    code: `${first.code}+${code}`,
    message: together(first.turn.message, turn.message),
    expression: () =>
      'finish' in turn
        ? turn.finish(slipped.gradient)
        : derivedWith(derivation, bothOf(alteration, turn.alteration))?.gradient,
  }));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The result of a bent derivation; undefined where it does not fit together. */
function resultOf(
  question: Question,
  expression: Expression | undefined,
  code: string,
  message: Localized,
): WrongResult | undefined {
  if (!expression) return undefined;
  try {
    const { shapes } = question.whole ?? question;
    const term = inferTerm(expression, shapes);
    const at = rememberedAt((situation) => readingOf(question, term, situation));
    const byName = rememberedAt((situation) =>
      readingOf(question, inferTerm(named(expression, question.givens), shapes), situation),
    );
    return { code, message, at, byName };
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}

const rememberedAt = (read: (situation: Situation) => Reading) => {
  const known = new WeakMap<Situation, Reading>();
  return (situation: Situation): Reading => {
    const reading = known.get(situation) ?? read(situation);
    known.set(situation, reading);
    return reading;
  };
};

const remembered = <T>(make: (question: Question) => T) => {
  const known = new WeakMap<Question, { readonly made: T }>();
  return (question: Question): T => {
    const found = known.get(question) ?? { made: make(question) };
    known.set(question, found);
    return found.made;
  };
};

/** Every misconception applied alone, in the order in which they are told. */
export const singleResults = remembered(
  (question) =>
    question.derivation && [
      ...entryResults(question).filter(({ code }) => code !== leastSaid),
      ...turnsOf(question.derivation).flatMap(({ code, turn }) => {
        const { derivation } = question;
        return resultOf(question, bent(derivation!, turn), code, turn.message) ?? [];
      }),
      ...entryResults(question).filter(({ code }) => code === leastSaid),
    ],
);

/** The right derivation, read as the wrong ones are. */
export const rightResult = remembered(
  (question) =>
    question.derivation &&
    resultOf(question, question.derivation.gradient, 'right', { en: '', ko: '' }),
);

/** A factor may be missing for many reasons, which are told first. */
const leastSaid = 'entry-factor-forgotten';

/** Two common misconceptions at once, those that come first in the list first. */
export const pairedResults = remembered((question) => {
  const { derivation } = question;
  if (!derivation) return undefined;
  const rows = pairedTurns(derivation).map((turn) => pairsWith(derivation, turn));
  const ranked = rows.flatMap((row, at) => row.map((pair, place) => ({ pair, rank: at + place })));
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostPairs)
    .flatMap(({ pair }) => resultOf(question, pair.expression(), pair.code, pair.message) ?? []);
});

export const together = (a: Localized, b: Localized): Localized => ({
  en: `Two slips come together here. First: ${a.en} Second: ${b.en}`,
  ko: `두 가지 실수가 겹쳤습니다. 첫째, ${a.ko} 둘째, ${b.ko}`,
});
