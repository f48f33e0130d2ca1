import { name, number, sum } from '../build.ts';
import type { Expression } from '../expression.ts';
import type { Derivative } from '../givens/find.ts';
import { shapeOf, type Definition, type Givens } from '../givens/givens.ts';
import { isScalar } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { entryFlow } from './entry-flow.ts';
import { flow } from './downstream.ts';
import type { Step } from './step.ts';

/** The gradient that arrived at a name, with the paths it came by. */
export interface Arrival {
  readonly name: string;
  readonly paths: readonly Expression[];
  readonly gradient: Expression;
}

/** Reverse mode on formulas: every step from the output back to the target. */
export interface Derivation extends Derivative {
  readonly givens: Givens;
  /** The name of the upstream gradient, where the output is not a number. */
  readonly upstream: string | undefined;
  readonly steps: readonly Step[];
  /** In the order in which the gradients became complete; the target is last. */
  readonly arrivals: readonly Arrival[];
  /** ∂output/∂target in the shape of the target (with an upstream: the vector–Jacobian product). */
  readonly gradient: Expression;
}

/** Where a derivation may be bent, for misconceptions: each may answer with something else. */
export interface Alteration {
  readonly step?: (step: Step) => Expression | undefined;
  /** The paths that are added where a name is used more than once. */
  readonly paths?: (name: string, paths: readonly Expression[]) => Expression | undefined;
  /** The complete gradient of a name, before it flows on. */
  readonly arrival?: (arrival: Arrival) => Expression | undefined;
}

/**
 * Derives ∂output/∂target of the givens as an expression, backwards through the definitions.
 * Undefined where the notation cannot express a step (the engine still differentiates it).
 */
export function derive(
  givens: Givens,
  { output, target }: Derivative,
  upstream: string | undefined,
  alteration: Alteration = {},
): Derivation | undefined {
  const active = activeNames(givens, target);
  const paths = new Map<string, Expression[]>([[output, [seedOf(givens, output, upstream)]]]);
  const steps: Step[] = [];
  const arrivals: Arrival[] = [];
  let complete = true;

  const arrive = (at: string): Expression => {
    const found = paths.get(at) ?? [number(0)];
    const joined = (found.length > 1 && alteration.paths?.(at, found)) || sum(found);
    const arrival = { name: at, paths: found, gradient: joined };
    const gradient = alteration.arrival?.(arrival) ?? joined;
    arrivals.push({ ...arrival, gradient });
    return gradient;
  };

  const descend = (term: Term, gradient: Expression, definition: Definition): void => {
    if (term.op === 'name') {
      paths.set(term.name, [...(paths.get(term.name) ?? []), gradient]);
      return;
    }
    if (isIndexed(term)) return descendEntries(term, gradient, definition);
    term.operands.forEach((operand, place) => {
      if (!dependsOn(operand, active)) return;
      const flowed = flow(term, place, gradient);
      if (!flowed) {
        complete &&= term.op === 'indicator';
        return;
      }
      const step: Step = {
        id: steps.length,
        definition: definition.name,
        isWhole: term === definition.term,
        term,
        place,
        upstream: gradient,
        ...flowed,
      };
      steps.push(step);
      descend(operand, alteration.step?.(step) ?? step.downstream, definition);
    });
  };

  const descendEntries = (term: Term, gradient: Expression, definition: Definition): void => {
    const flowed = entryFlow(term, gradient, {
      givens,
      output,
      upstreamName: upstream,
      isActive: (one) => active.has(one),
    });
    complete &&= flowed !== undefined;
    const reachedTerms = (flowed ?? []).map(({ name: reached }) => nameTerm(givens, reached));
    flowed?.forEach(({ name: reached, downstream }, place) => {
      const step: Step = {
        id: steps.length,
        definition: definition.name,
        isWhole: term === definition.term,
        rule: 'entries',
        term: { ...term, operands: reachedTerms },
        place,
        upstream: gradient,
        downstream,
      };
      steps.push(step);
      const arriving = alteration.step?.(step) ?? downstream;
      paths.set(reached, [...(paths.get(reached) ?? []), arriving]);
    });
  };

  for (const definition of givens.definitions.toReversed()) {
    if (definition.name === target) break;
    if (paths.has(definition.name)) descend(definition.term, arrive(definition.name), definition);
  }
  const gradient = arrive(target);
  return complete ? { givens, output, target, upstream, steps, arrivals, gradient } : undefined;
}

/** A name, as the operand that a path through a formula of entries leads to. */
const nameTerm = (givens: Givens, reached: string): Term => ({
  op: 'name',
  name: reached,
  shape: shapeOf(givens, reached)!,
  operands: [],
  source: name(reached),
});

const isIndexed = ({ op }: Term): boolean => /^(array|index-sum|entry)$/.test(op);

const seedOf = (givens: Givens, output: string, upstream: string | undefined): Expression => {
  const shape = shapeOf(givens, output);
  return upstream === undefined || (shape && isScalar(shape)) ? number(1) : name(upstream);
};

/** The target and every definition that it flows into. */
function activeNames({ definitions }: Givens, target: string): Set<string> {
  const active = new Set([target]);
  for (const { name: defined, term } of definitions)
    if (dependsOn(term, active)) active.add(defined);
  return active;
}

function dependsOn(term: Term, names: ReadonlySet<string>): boolean {
  if (term.op === 'name') return names.has(term.name);
  return term.operands.some((operand) => dependsOn(operand, names));
}
