import type { Choice, Experiment } from '../../../../src-main/contract/experiment.ts';

type Model = Pick<Experiment, 'task' | 'hidden' | 'activation' | 'batchNorm'>;

/** Activations that the notation calls otherwise; undefined where it has no such function. */
const calls: Readonly<Record<string, (z: string, choice: Choice) => string | undefined>> = {
  identity: (z) => z,
  'leaky-relu': (z, { slope }) => `leaky(${z}, ${slope})`,
  elu: (z, { alpha }) => (alpha === 1 ? `elu(${z})` : undefined),
  'gelu-tanh': () => undefined,
};

/**
 * The loss of one window as an expression of the explorer: layers, score or classes, and the loss.
 * It says nothing of sizes: the explorer draws small ones.
 *
 * @returns undefined where the explorer does not know the activation, or a window's loss hangs on its batch
 */
export function modelAsExpression({
  task,
  hidden,
  activation,
  batchNorm,
}: Model): string | undefined {
  if (batchNorm.use) return undefined;
  const apply = calls[activation.name] ?? ((z: string) => `${activation.name}(${z})`);
  const layers = hidden.map((_, place) => layerAt(place, hidden.length));
  const statements: string[] = [];
  for (const { z, h, input, W, b } of layers) {
    const activated = apply(z, activation);
    if (activated === undefined) return undefined;
    statements.push(`${z} = ${W} ${input} + ${b}`, `${h} = ${activated}`);
  }
  const top = layers.at(-1)?.h ?? 'x';
  const last =
    task === 'location'
      ? [`s = u^T ${top}`, 'J = -log(σ(s))']
      : [`t = U ${top} + c`, 'p = softmax(t)', 'J = CE(y, p)'];
  return [...statements, ...last].join('; ');
}

/** The names of a layer; a single one needs no numbers. */
function layerAt(place: number, count: number) {
  const named = (letter: string, number = place + 1): string =>
    count === 1 ? letter : `${letter}_${number}`;
  const input = place === 0 ? 'x' : named('h', place);
  return { z: named('z'), h: named('h'), W: named('W'), b: named('b'), input };
}
