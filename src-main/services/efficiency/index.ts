import { scalarGraph, type ScalarGraph } from '../../calculus/scalar-graph.ts';
import type { CallInput } from '../../contract/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { HandlersOf } from '../handlers.ts';
import { growth } from './growth.ts';
import { flatGraphOf, methodCosts } from './methods.ts';
import { scoreWork } from './score.ts';
import { meetingPlaces, sharedWork, walksTo } from './shared-work.ts';

const graphOf = ({ expression, at, ties }: CallInput<'efficiency.methods'>): ScalarGraph =>
  scalarGraph(expression, at, { ties });

/** What gradients cost: counted in the graph, measured on this machine. */
export const efficiencyHandlers = (): HandlersOf<'efficiency'> => ({
  'efficiency.methods': (asked) => methodCosts(graphOf(asked)),
  'efficiency.growth': (asked) => growth(graphOf(asked)),
  'efficiency.score': () => scoreWork(),

  'efficiency.shared': async (asked) => {
    const scalar = graphOf(asked);
    const flat = flatGraphOf(scalar);
    const nameAt = (place: number) => scalar.nameOf.get(flat.nodes[place]!)!;
    const placesOf = (names: readonly string[]) =>
      names.map((name) => {
        const place = flat.inputs.find((input) => nameAt(input) === name);
        if (place === undefined) throw noSuchInput(name);
        return place;
      });
    const walks = walksTo(flat, placesOf(asked.first), placesOf(asked.second));
    return { ...(await sharedWork(flat, walks)), meeting: meetingPlaces(flat, walks).map(nameAt) };
  },
});

const noSuchInput = (name: string) =>
  new ProblemError('no-such-input', {
    en: `The output does not depend on an input “${name}”. Choose one that stands in the expression.`,
    ko: `출력이 “${name}”이라는 입력에 의존하지 않습니다. 식에 나오는 입력을 고르세요.`,
  });
