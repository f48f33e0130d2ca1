import { backwardProducts } from '../../calculus/vector-graph/backward-products.ts';
import { givenName } from '../../calculus/given-name.ts';
import { readVectors } from '../../calculus/vector-graph/read-vectors.ts';
import { traceVectors } from '../../calculus/vector-graph/trace-vectors.ts';
import { wholeGraph } from '../../calculus/vector-graph/whole-graph.ts';
import type { CallInput, CallOutput } from '../../contract/index.ts';
import { Evaluation, type Node } from '../../engine/index.ts';
import { medianTimes } from './median-time.ts';
import { noSuchInput } from './problems.ts';

/**
 * Two gradients of a graph of vectors, one after the other and together: the products of matrices that
 * each takes, and the time that the engine takes for them, in matrices.
 */
export async function matrixProducts({
  expression,
  at,
  ties,
  ...asked
}: CallInput<'efficiency.products'>): Promise<CallOutput<'efficiency.products'>> {
  const traced = traceVectors(expression, at, { ties });
  const { first, second } = groupsOf(traced, asked);
  const products = backwardProducts(traced, first, second);
  const count = (isCounted: (product: (typeof products)[number]) => boolean): number =>
    products.reduce((sum, one) => sum + (isCounted(one) ? one.multiplications : 0), 0);

  const { output, inputs, values } = wholeGraph(readVectors(expression, at), ties);
  const nodesOf = (names: readonly string[]): Node[] =>
    names.map((name) => {
      const node = inputs.get(givenName(name));
      if (!node || !products.some(({ to }) => to === latexOf(traced, name)))
        throw noSuchInput(name);
      return node;
    });
  const walk = (names: readonly string[]): (() => void) => {
    const wanted = nodesOf(names);
    const evaluation = new Evaluation(output.graph, { outputs: [output], wanted, shared: values });
    evaluation.forward();
    return () => evaluation.backward(output);
  };
  const [toFirst, toSecond, toBoth] = [first, second, [...first, ...second]].map(walk);
  const times = await medianTimes({
    separate() {
      toFirst!();
      toSecond!();
    },
    together: () => toBoth!(),
  });
  return {
    of: { first: [...first], second: [...second] },
    products,
    first: count((one) => one.first),
    second: count((one) => one.second),
    together: count(() => true),
    shared: count((one) => one.first && one.second),
    separateMicroseconds: times.separate,
    togetherMicroseconds: times.together,
  };
}

/** What was asked for; else b and W, else the first two inputs that the output depends on. */
function groupsOf(
  { nodes, inputs }: ReturnType<typeof traceVectors>,
  asked: Pick<CallInput<'efficiency.products'>, 'first' | 'second'>,
): { readonly first: readonly string[]; readonly second: readonly string[] } {
  const used = new Set(nodes.flatMap((node) => node.inputs));
  const names = Object.keys(inputs).filter((name) => used.has(name));
  const [one = [...used][0] ?? '', other = one] =
    names.includes('b') && names.includes('W') ? ['b', 'W'] : names;
  return { first: asked.first ?? [one], second: asked.second ?? [other] };
}

const latexOf = ({ graph }: ReturnType<typeof traceVectors>, name: string): string | undefined =>
  graph.nodes.find(({ id }) => id === name)?.latex;
