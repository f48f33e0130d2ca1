import type { GraphView } from '../../../../src-main/contract/exercise-kinds/graph.ts';
import type { ByHand } from './by-hand.ts';

type Edge = GraphView['graph']['edges'][number];

/** A number that someone with a misconception writes, and the edge or node at which it went wrong. */
export interface Mistake {
  readonly code: string;
  readonly value: number;
  /** The edge that a remark must name, if the mistake was made on one. */
  readonly edge?: Edge;
}

/** What is written for ∂to/∂from by someone who has the rule of the node wrong. */
export function localMistakes(hand: ByHand, edge: Edge): Mistake[] {
  const { symbol } = hand.node(edge.to);
  const [from, to] = [hand.at('value', edge.from), hand.at('value', edge.to)];
  const local = hand.at('local', edge.id);
  const others = hand.into(edge.to).filter(({ id }) => id !== edge.id);
  const [other] = others;
  const at = (code: string, value: number): Mistake => ({ code, value, edge });
  const found = [at('sign', -local), at('function-for-derivative', to)];
  if (symbol === '+') found.push(at('halved-at-add', 0.5));
  if (symbol === '(\\,)^2') found.push(at('exponent-forgotten', from));
  if (symbol === '\\times' && other) found.push(at('own-input', from));
  if (symbol === '\\max' && other) {
    const isTie = from === hand.at('value', other.from);
    if (isTie) found.push(at('tie-convention', 1), at('tie-convention', 0));
    else if (from < hand.at('value', other.from)) found.push(at('max-to-both', 1));
    else found.push(at('wrong-winner', 0));
  }
  if (symbol === '\\operatorname{relu}')
    found.push(from > 0 ? at('gate-shut', 0) : at('gate-ignored', 1));
  const isNumber = other && hand.node(other.from).kind === 'constant';
  if (other && !isNumber && symbol !== '\\times' && other.from !== edge.from)
    found.push(at('swapped-inputs', hand.at('local', other.id)));
  if (!other) found.push(at('derivative-at-output', hand.operation(edge.to).slopes(to)[0]!));
  return found;
}

/** What is written on the way down an edge. */
export function downstreamMistakes(hand: ByHand, edge: Edge): Mistake[] {
  const upstream = hand.at('upstream', edge.to);
  const local = hand.at('local', edge.id);
  const at = (code: string, value: number): Mistake => ({ code, value, edge });
  return [
    ...localMistakes(hand, edge).map((mistake) => ({
      ...mistake,
      value: upstream * mistake.value,
    })),
    at('upstream-left-out', local),
    at('local-left-out', upstream),
    at('added-not-multiplied', upstream + local),
    at('value-for-gradient', hand.at('value', edge.from)),
    at('value-for-gradient', hand.at('value', edge.to)),
    ...hand
      .outOf(edge.to)
      .flatMap((above, _, all) =>
        all.length < 2
          ? []
          : [
              at('upstream-incomplete', hand.at('downstream', above.id) * local),
              at('upstream-incomplete', (upstream - hand.at('downstream', above.id)) * local),
            ],
      ),
    ...(hand.outOf(edge.from).length > 1
      ? [at('whole-for-edge', hand.at('upstream', edge.from))]
      : []),
  ];
}

/** What is written for the gradient of a node, one mistake on one of its paths included. */
export function upstreamMistakes(hand: ByHand, id: string): Mistake[] {
  const leaving = hand.outOf(id);
  const paths = leaving.map((edge) => hand.at('downstream', edge.id));
  const total = paths.reduce((sum, one) => sum + one, 0);
  const onOnePath = leaving.flatMap((edge) =>
    downstreamMistakes(hand, edge)
      .filter(({ code }) => code !== 'whole-for-edge')
      .map((mistake) => ({
        ...mistake,
        value: total - hand.at('downstream', edge.id) + mistake.value,
      })),
  );
  const atNode: Mistake[] = [
    { code: 'sign', value: -total },
    { code: 'value-for-gradient', value: hand.at('value', id) },
  ];
  if (leaving.length > 1)
    atNode.push(
      ...leaving.flatMap((_, at) => [
        { code: 'branch-not-summed', value: paths[at]! },
        { code: 'branch-not-summed', value: total - paths[at]! },
      ]),
      { code: 'paths-not-added', value: total / paths.length },
      { code: 'paths-not-added', value: paths.reduce((product, one) => product * one, 1) },
    );
  return [...onOnePath, ...atNode];
}
