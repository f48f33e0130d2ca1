import type { VectorTrace } from '../../../../src-main/contract/vectors.ts';
import type { OpenedModel } from '../../../navigation/opened-model.ts';

/** Activations of the lab that graphs draw with another sign. */
const otherSigns: Readonly<Record<string, string>> = { sigma: 'sigmoid', leaky: 'leaky-relu' };

/** Activations of the lab. */
const known: ReadonlySet<string> = new Set([
  ...['sigmoid', 'tanh', 'hardtanh', 'relu', 'leaky-relu', 'elu', 'selu', 'gelu', 'silu'],
  ...['softplus', 'mish', 'softsign', 'hardsigmoid', 'logsigmoid', 'relu6'],
]);

/**
 * The model of the lab that an expression is a window of: a matrix product under an activation. One
 * with a softmax tells types apart, any other scores.
 */
export function modelOfTrace({ nodes, graph, functions }: VectorTrace): OpenedModel | undefined {
  if (!nodes.some(({ op, rows }) => op === 'matmul' && rows > 1)) return undefined;
  const layers = new Set(
    nodes.filter(({ op, rows }) => op === 'call' && rows > 1).map((one) => one.name),
  );
  const signs = graph.nodes
    .filter(({ id }) => layers.has(id))
    .map(({ symbol }) => symbol.replace(/^\\(?:operatorname\{(.*)\})?/, '$1'));
  const activation = signs
    .map((sign) => functions[sign] ?? otherSigns[sign] ?? sign)
    .find((name) => known.has(name));
  const isClassifier =
    signs.includes('softmax') || graph.nodes.some(({ symbol }) => symbol.includes('CE'));
  return activation === undefined
    ? undefined
    : { task: isClassifier ? 'entity-type' : 'location', activation };
}
