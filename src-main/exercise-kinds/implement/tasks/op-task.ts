import {
  createRandom,
  evaluate,
  gradients,
  Graph,
  type Node,
  type Random,
} from '../../../engine/index.ts';
import type { Call } from '../sandbox/messages.ts';
import type {
  Check,
  Differences,
  ImplementTask,
  MakeImplementTask,
  Nested,
  Slip,
} from './implement-task.ts';
import { asTensor, flat, mapNested, nested } from './nested.ts';

/** An op to implement as `forward` and `backward`. */
export interface OpTask {
  readonly formula: string;
  readonly prompt: ImplementTask['prompt'];
  readonly reason: ImplementTask['reason'];
  readonly starter: ImplementTask['starter'];
  readonly solution: string;
  readonly signatures: { readonly forward: string; readonly backward: string };
  /** The inputs of each case, over shapes and values. */
  cases(random: Random, variant: number): readonly (readonly Nested[])[];
  /** Arguments that follow the inputs and have no gradient: a target class. */
  extra?(inputs: readonly Nested[], random: Random): readonly number[];
  /** The op in the engine. */
  build(inputs: readonly Node[], extra: readonly number[], graph: Graph): Node;
  /** Slips in the gradients, in the order in which they are looked for. */
  backwardSlips?(situation: Situation): readonly Slip[];
  forwardSlips?(situation: Omit<Situation, 'upstream' | 'right'>): readonly Slip[];
}

export interface Situation {
  readonly inputs: readonly Nested[];
  readonly extra: readonly number[];
  readonly upstream: Nested;
  /** The right gradients. */
  readonly right: readonly Nested[];
}

interface Case {
  readonly inputs: readonly Nested[];
  readonly extra: readonly number[];
  readonly value: Nested;
  readonly upstream: Nested;
  readonly gradients: readonly Nested[];
  /** With 1 for the upstream gradient. */
  readonly locals: readonly Nested[];
}

const seed = 20_241;
const h = 1e-5;

function workedCases(op: OpTask, variant: number): Case[] {
  const random = createRandom(seed + variant);
  return op.cases(random, variant).map((inputs) => {
    const extra = op.extra?.(inputs, random) ?? [];
    const graph = new Graph();
    const tensors = inputs.map(asTensor);
    const nodes = tensors.map(({ shape }, at) => graph.input(`x${at}`, shape));
    const output = op.build(nodes, extra, graph);
    const at = new Map(nodes.map((node, place) => [node, tensors[place]!]));
    const value = nested(evaluate(output, at));
    const upstream = mapNested(value, () => quarters(random));
    const ones = mapNested(value, () => 1);
    const gradientsFor = (from: Nested): Nested[] =>
      gradients(output, nodes, at, asTensor(from)).map(nested);
    return {
      inputs,
      extra,
      value,
      upstream,
      gradients: gradientsFor(upstream),
      locals: gradientsFor(ones),
    };
  });
}

/** A number that is neither 0 nor ±1, so that leaving it out shows. */
const quarters = (random: Random): number => random.pick([-2, -1.5, -0.5, 0.5, 1.5, 2, 3]);

function generalSlips({ gradients, locals, upstream, inputs }: Case): Slip[] {
  return [
    {
      code: 'upstream-left-out',
      value: locals,
      message: {
        en: 'The upstream gradient is left out: multiply by it.',
        ko: '상류 기울기를 곱하지 않았습니다.',
      },
    },
    {
      code: 'sign',
      value: mapNested(gradients, (one) => -one),
      message: { en: 'The size is right, the sign is not.', ko: '크기는 맞지만 부호가 다릅니다.' },
    },
    {
      code: 'swapped-inputs',
      value: gradients.toReversed(),
      message: {
        en: 'The two gradients are swapped: the first belongs to the first input.',
        ko: '두 기울기가 서로 바뀌었습니다. 첫째가 첫째 입력의 기울기입니다.',
      },
    },
    {
      code: 'local-left-out',
      value: inputs.map(() => upstream),
      message: {
        en: 'You pass the upstream gradient on as it is. The local gradient is left out.',
        ko: '상류 기울기를 그대로 내보냈습니다. 국소 기울기를 곱하지 않았습니다.',
      },
    },
  ];
}

const forwardCall = ({ inputs, extra }: Pick<Case, 'inputs' | 'extra'>): Call => ({
  name: 'forward',
  arguments: [...inputs, ...extra],
});

function checksOf(op: OpTask, variant: number): Check[] {
  const cases = workedCases(op, variant);
  const forward = cases.map((each): Check => ({
    part: 'forward',
    call: forwardCall(each),
    expected: each.value,
    slips: op.forwardSlips?.(each) ?? [],
  }));
  const backward = cases.map((each): Check => ({
    part: 'backward',
    call: { name: 'backward', arguments: [...each.inputs, ...each.extra, each.upstream] },
    expected: each.gradients,
    slips: [
      ...(op.backwardSlips?.({ ...each, right: each.gradients }) ?? []),
      ...generalSlips(each),
    ],
  }));
  return [...forward, ...backward];
}

/** The learner's forward a little above and below every entry of the second case. */
function differencesOf(op: OpTask, variant: number): Differences {
  const cases = workedCases(op, variant);
  const at = 1;
  const { inputs, extra, upstream } = cases[at]!;
  const moved = (input: number, entry: number, by: number): Call => {
    let seen = -1;
    const changed = mapNested(inputs[input]!, (one) => ((seen += 1) === entry ? one + by : one));
    return forwardCall({ inputs: inputs.with(input, changed), extra });
  };
  return {
    check: cases.length + at,
    h,
    upstream,
    pairs: inputs.flatMap((input, place) =>
      flat(input).map((_, entry) => ({
        above: moved(place, entry, h),
        below: moved(place, entry, -h),
      })),
    ),
  };
}

/** The task of an op whose parameters may differ from variant to variant. */
export const opTask =
  (form: (variant: number) => OpTask): MakeImplementTask =>
  (variant) => {
    const op = form(variant);
    return {
      formula: op.formula,
      prompt: op.prompt,
      reason: op.reason,
      starter: op.starter,
      solution: op.solution,
      functions: [
        { name: 'forward', signature: op.signatures.forward },
        { name: 'backward', signature: op.signatures.backward },
      ],
      checks: () => checksOf(op, variant),
      differences: () => differencesOf(op, variant),
    };
  };
