import {
  askFor,
  misconceptions,
  readFind,
  readGivens,
  readRenaming,
  renameGivens,
  type Arrival,
  type Derivation,
  type MisconceptionId,
  type Question,
} from '../../calculus/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import { createRandom, seedFrom, type Random } from '../../engine/index.ts';
import { inPart } from '../in-part.ts';
import { authorProblems } from './messages.ts';
import { inNames, linesOf, slipBy, turnsOf, type Slip } from './slips.ts';
import type { FindTheSlipSpec } from './spec.ts';

/** A derivation with a slip, and the right lines to compare with. */
export interface FindTheSlipTask {
  /** The question of the whole derivation. */
  readonly question: Question;
  /** A question for each line: the gradient of the quantity that the line is about. */
  readonly questions: readonly Question[];
  /** The right lines. */
  readonly arrivals: readonly Arrival[];
  readonly slip: Slip;
}

const fewestLines = 3;

/** The slip is drawn by the variant; variant 0 takes the author's first. */
export function generateFindTheSlip(spec: FindTheSlipSpec, variant: number): FindTheSlipTask {
  const prepared = prepare(spec, variant);
  const random = createRandom(seedFrom(`${spec.given}\n${spec.find}\n${variant}`));
  const slip = drawSlip(prepared, candidatesFor(spec, prepared, variant), random);
  if (!slip) throw inFind(authorProblems.noSlip());
  return { ...prepared, slip };
}

/** Everything but the slip. */
export type Prepared = Omit<FindTheSlipTask, 'slip'> & { readonly derivation: Derivation };

export function prepare(spec: FindTheSlipSpec, variant: number): Prepared {
  const written = inPart('given', () => readGivens(spec.given));
  const find = inPart('find', () => readFind(spec.find, written));
  const place = variant === 0 ? -1 : (variant - 1) % Math.max(1, spec.variants.length);
  const renaming = readRenaming(spec.variants[place] ?? {});
  const givens = inPart(`variants.${place}`, () => renameGivens(written, renaming));
  const to = (name: string) => renaming.get(name) ?? name;
  const seed = seedFrom(`${spec.given}\n${variant}`);
  const ask = (target: string) =>
    askFor(givens, { output: to(find.output), target }, { form: 'shape', seed });
  const question = inPart('find', () => ask(to(find.target)));
  const { derivation } = question;
  if (!derivation) throw inFind(authorProblems.notDerivable());
  const arrivals = linesOf(derivation).map((arrival) => ({
    ...arrival,
    gradient: inNames(arrival.gradient, givens),
  }));
  if (arrivals.length < fewestLines)
    throw inFind(authorProblems.tooShort(arrivals.length, fewestLines));
  const questions = arrivals.map(({ name }) => ask(name));
  return { question, questions, arrivals, derivation };
}

/** The misconceptions in the order in which this variant tries them. */
function candidatesFor(
  spec: FindTheSlipSpec,
  { derivation }: Pick<Prepared, 'derivation'>,
  variant: number,
): MisconceptionId[] {
  const hasCrossEntropy = derivation.steps.some(
    ({ term }) => term.op === 'call' && /^(log|CE)$/.test(term.name),
  );
  const fitting = (Object.keys(misconceptions) as MisconceptionId[]).filter(
    (id) => id !== 'cross-entropy-counted-twice' || hasCrossEntropy,
  );
  const all = spec.misconceptions ?? fitting;
  if (variant === 0 && spec.misconceptions) return [...all];
  return createRandom(seedFrom(`${spec.given} ${variant}`)).shuffle(all);
}

/** The first misconception that fits, in one of the places where it does. */
function drawSlip(
  { derivation, questions }: Pick<Prepared, 'derivation' | 'questions'>,
  candidates: readonly MisconceptionId[],
  random: Random,
): Slip | undefined {
  for (const misconception of candidates)
    for (const turn of random.shuffle(turnsOf(derivation, misconception))) {
      const slip = slipBy(derivation, questions, misconception, turn);
      if (slip) return slip;
    }
  return undefined;
}

const inFind = ({ problem }: ProblemError): ProblemError =>
  new ProblemError(problem.code, problem.message, { part: 'find' });
