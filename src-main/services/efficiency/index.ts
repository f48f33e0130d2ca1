import { traceVectors } from '../../calculus/vector-graph/trace-vectors.ts';
import type { HandlersOf } from '../handlers.ts';
import { countedGraph, placesOf, subjectOf } from './counted-graph.ts';
import { growth } from './growth.ts';
import { growthOfSizes } from './growth-of-sizes.ts';
import { flatGraphOf, methodCosts } from './methods.ts';
import { matrixProducts } from './products.ts';
import { scoreWork } from './score.ts';
import { meetingNodes, meetingPlaces, sharedWork, walksTo } from './shared-work.ts';

/** What gradients cost: counted in the graph, measured on this machine. */
export const efficiencyHandlers = (): HandlersOf<'efficiency'> => ({
  'efficiency.methods': (asked) => methodCosts(countedGraph(subjectOf(asked))),
  'efficiency.score': () => scoreWork(),
  'efficiency.products': (asked) => matrixProducts(asked),

  'efficiency.growth': async (asked) => {
    const subject = subjectOf(asked);
    return subject.kind === 'numbers'
      ? { by: 'copies', ...(await growth(subject.scalar)) }
      : { by: 'sizes', ...(await growthOfSizes(asked, subject.reading)) };
  },

  'efficiency.shared': async (asked) => {
    const subject = subjectOf(asked);
    const counted = countedGraph(subject);
    const flat = flatGraphOf(counted);
    const walks = walksTo(
      flat,
      placesOf(counted, flat, asked.first),
      placesOf(counted, flat, asked.second),
    );
    const meeting =
      subject.kind === 'numbers'
        ? meetingPlaces(flat, walks).map((place) => subject.scalar.nameOf.get(flat.nodes[place]!)!)
        : meetingNodes(traceVectors(asked.expression, asked.at, asked), asked);
    return { ...(await sharedWork(flat, walks)), meeting };
  },
});
